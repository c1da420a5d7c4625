// Whether a page gives only the beginning of its story: what it says of access to it, the words of its offer to
// subscribe, and how the text that it gives ends.

import { type Block, isProse } from '#lib/model/article';
import { elementsNamed } from './elements';
import type { RawBlock } from './html-blocks';

const LOCKED_DATA = /"isAccessibleForFree"\s*:\s*"?\s*false/i;
const LOCKED_TIER = /^(?:locked|metered|premium|paid|subscriber)/i;
const LONGEST_OFFER = 300;
/** The text of a page that is marked as paid is whole when it is longer than this and ends as a text does. */
const FEWEST_WORDS = 150;
const OFFER =
  /(?:subscribe|subscription|log ?in|sign ?in|register|create an account)\b.{0,60}\b(?:to (?:continue|keep|finish|read|unlock|access|view)|for (?:full|unlimited) access)|(?:continue|keep) reading (?:with|by|for|this (?:article|story))|(?:this|the rest of (?:this|the)) (?:article|story|content|page)\b.{0,30}\b(?:is )?(?:reserved for|(?:only |exclusively )?(?:available (?:only )?)?(?:for|to)) (?:paying |our |paid |registered )?(?:subscribers|members)|already (?:a|an) (?:subscriber|member)|you['’]ve (?:reached|used|read) (?:your|all)\b.{0,60}\barticles?|unlock (?:this|the full) (?:article|story)|il vous reste .{1,12}de cet article|(?:cet )?article (?:est )?réservé aux abonnés|la suite est réservée|abonnez-vous pour|déjà abonné|dieser (?:artikel|inhalt|text) (?:ist|steht) .{0,40}(?:abonnenten|plus|exklusiv)|(?:weiter ?lesen|jetzt lesen|lesen sie) (?:mit|mit einem) .{0,40}(?:abo|plus|\+|premium)|(?:um|zum) weiter(?:zu)?lesen|nur für abonnenten|contenido (?:exclusivo|solo) para suscriptores|suscríbete para (?:seguir|continuar) leyendo|para (?:seguir|continuar) leyendo|contenuto riservato (?:agli|ai)|abbonati per (?:continuare|leggere)|dit artikel is (?:alleen|exclusief)|(?:denne )?(?:artikelen|saken) er (?:kun )?for abonnenter|この記事は(?:会員限定|有料)|(?:残り|続き)(?:\d+文字|を読む|が読め|は会員)|会員登録すると|유료 ?(?:회원|기사)/iu;
/** How much is kept back, said in numbers. */
const REST = /il vous reste [\d.,]{1,6} ?%|残り[:：]?\s?\d{2,6}\s?文字|全文\s?[:：]?\s?\d{2,6}\s?文字/i;
const BROKEN_OFF = /(?:…|\.\.\.|\[\s*(?:…|\.\.\.)\s*\])["'”’»)]*$/;
const SENTENCE_END = /[.!?…:;。！？」』][\s"'”’»“)\]]*$/;

/** 'Subscribe to continue reading': the words of the wall, not of the story. */
export function isOffer(text: string): boolean {
  return text.length <= LONGEST_OFFER && OFFER.test(text);
}

export function paywallStub(document: Document, blocks: Block[], around: RawBlock[], words: number): string | null {
  const last = blocks.findLast((block) => isProse(block.part))?.text ?? '';
  const offered = around.some(({ text }) => isOffer(text));
  const breaksOff = BROKEN_OFF.test(last) || !SENTENCE_END.test(last);
  const short = words < FEWEST_WORDS;
  const rest = around.some(({ text }) => text.length <= LONGEST_OFFER && REST.test(text));
  const stub = rest || (offered && breaksOff) || ((breaksOff || short) && (offered || short) && isLocked(document));
  return stub ? 'behind a paywall' : null;
}

function isLocked(document: Document): boolean {
  const data = elementsNamed(document, 'script').some(
    (script) => /ld\+json/i.test(script.getAttribute('type') ?? '') && LOCKED_DATA.test(script.textContent ?? ''),
  );
  if (data) return true;
  const tier =
    elementsNamed(document, 'meta')
      .find((tag) => tag.getAttribute('property') === 'article:content_tier')
      ?.getAttribute('content') ?? '';
  return LOCKED_TIER.test(tier);
}
