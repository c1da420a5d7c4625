// A page to the blocks of its story: what stands beside it is lifted out, Mozilla Readability finds the container,
// its paragraphs are given parts, and captions and interruptions go back to their places.

import { Readability } from '@mozilla/readability';
import { decodeHTML } from 'entities';
import { type Block, isProse } from '#lib/model/article';
import { wordList } from '#lib/text/words';
import { type Aside, type Lifted, liftAsides } from './asides';
import { type RawBlock, rawBlocks } from './html-blocks';
import { type Known, partBlocks } from './html-filter';
import { plain } from './json-ld';

/** Pages have some thousands of elements; Readability's work grows faster than their number. */
const MOST_ELEMENTS = 60_000;
/** articleBody is taken when it has this much more than what the page showed; below it, blocks with parts are worth more. */
const CLEARLY_MORE = 1.25;
const SHORTEST_BODY = 60;

/** `printed` are the paragraphs of the page in its order, for days and bylines that are printed beside the story. */
export type HtmlStory = { blocks: Block[]; printed: RawBlock[] };

export function readStory(document: Document, known: Known, articleBody: string | null): HtmlStory {
  if (!document.body) return { blocks: [], printed: [] };
  const lifted = liftAsides(document.body);
  const printed = rawBlocks(document.body);
  const content = mainContent(document);
  const blocks = partBlocks(content ? rawBlocks(content) : printed, known);
  const fromBody = articleBody === null ? [] : bodyBlocks(articleBody, known);
  const chosen =
    proseWords(fromBody) >= SHORTEST_BODY && proseWords(fromBody) > CLEARLY_MORE * proseWords(blocks)
      ? fromBody
      : blocks;
  return { blocks: withAsides(chosen, lifted), printed };
}

export function proseWords(blocks: Block[]): number {
  return wordList(
    blocks
      .filter((block) => isProse(block.part))
      .map((block) => block.text)
      .join('\n'),
  ).length;
}

/** Readability changes the page while it looks, and may find nothing; the whole page is read then. */
function mainContent(document: Document): Node | null {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
  // Templates in the head would be candidates: it looks through the whole document.
  for (const child of [...(document.head?.children ?? [])])
    if (!/^(?:title|meta)$/i.test(child.localName)) child.remove();
  try {
    const readability = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true });
    return readability.parse()?.content ?? null;
  } catch (error) {
    // It throws on some broken pages, where its best candidate has no parent.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** articleBody as paragraphs: by its line breaks, or where a sentence runs into the next without a space. */
function bodyBlocks(articleBody: string, known: Known): Block[] {
  const text = decodeHTML(decodeHTML(articleBody.slice(0, 400_000)))
    .replace(/<\/?(?:p|br|div|h\d|li|blockquote)\b[^<>]{0,300}>/gi, '\n')
    .replace(/(?<=[\p{Ll}\d][.!?]["”’]?)(?=\p{Lu}\p{Ll}|["“]\p{Lu})/gu, '\n');
  const raw = text
    .split(/[\r\n]+/)
    .map((line) => ({ text: plain(line), tag: 'p', list: false, quote: false, links: 0 }));
  return partBlocks(
    raw.filter((block) => block.text !== ''),
    known,
  );
}

/** Puts the lifted blocks back after the paragraph that they followed; those of other parts of the page stay out. */
function withAsides(blocks: Block[], lifted: Lifted): Block[] {
  const order = new Map<string, number>();
  for (const [at, text] of lifted.paragraphs.entries()) if (!order.has(text)) order.set(text, at);
  const places = blocks.map((block) => order.get(block.text) ?? -1);
  const first = places.find((place) => place >= 0) ?? 0;
  const last = places.reduce((most, place) => Math.max(most, place), first);
  const pending = unique(lifted.asides.filter((aside) => belongs(aside, first, last)));
  const woven: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const place = places[at] ?? -1;
    while (place >= 0 && pending[0] && pending[0].after <= place) woven.push(blockOf(pending.shift()));
    woven.push(block);
  }
  return [...woven, ...pending.map(blockOf)].filter((block) => block.text !== '');
}

/** Captions from the main heading on, everything else between the story's paragraphs; after them only in its article. */
function belongs(aside: Aside, first: number, last: number): boolean {
  if (aside.after > last + 1) return false;
  if (aside.after > last && aside.place !== 'in article') return false;
  const picture = aside.part === 'caption' || aside.part === 'credit';
  return picture ? aside.place !== 'elsewhere' : aside.after > first;
}

function unique(asides: Aside[]): Aside[] {
  return [...new Map(asides.map((aside) => [aside.text, aside])).values()];
}

function blockOf(aside: Aside | undefined): Block {
  return { part: aside?.part ?? 'navigation', text: aside?.text ?? '' };
}
