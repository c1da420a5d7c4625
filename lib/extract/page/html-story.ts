// A page to the blocks of its story. The element that holds it is chosen among all, its paragraphs are given parts, and
// the standfirst and pictures between headline and story are put before them. What the page's data hold of the story
// (articleBody, the state of its scripts) and what Readability finds are taken where they have clearly more.

import { decodeHTML } from 'entities';
import { type Block, isProse } from '#lib/model/article';
import { fold } from '#lib/text/fold';
import { isLong, teaserStyles, withFlow } from './flow';
import type { RawBlock } from './html-blocks';
import { partBlocks } from './html-filter';
import { plain } from './json-ld';
import { type PageBlock, pageBlocks } from './page-blocks';
import { paywallStub } from './paywalls';
import { readabilityStory } from './readability-story';
import { storyInScripts } from './script-state';
import { isStandfirst } from './standfirst';
import type { Known, Piece } from './story-pieces';
import { chooseStretch } from './story-stretch';
import { templateBlocks } from './templates';

/** Another candidate is taken when it has this much more than what the page shows: blocks with parts are worth more. */
const CLEARLY_MORE = 1.25;
const FAR_MORE = 2;
/** In words. A page that shows fewer may show its story by script. */
const SHORTEST_STORY = 60;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/g;
/** Offers to subscribe stand in the story or this near after it, in paragraphs. */
const NEAR = 12;
const MOST_COMMENTS = 200;
const MOST_BODY = 400_000;
/** Letters of a paragraph for which it is worth asking Readability. */
const LONG = 80;

/**
 * `printed` are the paragraphs of the page in its order, for days and bylines that are printed beside the story; `stub`
 * says why the story is only its beginning.
 */
export type HtmlStory = { blocks: Block[]; printed: RawBlock[]; stub: string | null };

export function readStory(document: Document, known: Known, articleBody: string | null): HtmlStory {
  const { blocks, from, to, pieces } = storyOnPage(document, known);
  const shown = partBlocks(pieces, known);
  const printed = blocks.filter((block) => block.part === null);
  const told = moreOf(shown, articleBody === null ? [] : bodyLines(articleBody), CLEARLY_MORE, known);
  const stub = told === shown ? paywallStub(document, shown, blocks.slice(from, to + NEAR), proseWords(shown)) : null;
  const chosen = proseWords(told) < SHORTEST_STORY ? hiddenStory(document, told, printed, known) : told;
  return { blocks: [...chosen, ...commentsAfter(blocks, to)], printed, stub };
}

/** Words of the story's text; scripts that set no spaces are counted by their letters, two to a word. */
export function proseWords(blocks: Block[]): number {
  const prose = blocks.filter((block) => isProse(block.part)).map((block) => block.text);
  const text = prose.join('\n');
  return Math.max(text.match(WORD)?.length ?? 0, Math.round((text.match(UNSPACED)?.length ?? 0) / 2));
}

type StoryOnPage = { blocks: PageBlock[]; from: number; to: number; pieces: Piece[] };

function storyOnPage(document: Document, known: Known): StoryOnPage {
  const page = pageBlocks(document);
  const { blocks } = page;
  const teasers = teaserStyles(blocks);
  const { from, to } = chooseStretch(page, teasers);
  const heading = headingBefore(blocks, to, known);
  const lead = blocks
    .slice(Math.min(heading + 1, from), from)
    .map(unbox)
    .filter((block) => isPicture(block) || isStandfirst(block))
    .map((block) => ({ ...block, aside: 'text' as const }));
  const own = unboxed(blocks.slice(heading >= from ? heading + 1 : from, to));
  return { blocks, from, to, pieces: [...lead, ...withFlow(own, teasers)] };
}

/** Where the headline stands, before the paragraph `to`: as it is known, else in the first h1; -1 where it does not. */
function headingBefore(blocks: PageBlock[], to: number, known: Known): number {
  const before = blocks.slice(0, to);
  const headline = fold(known.headline);
  const exact = (form: RegExp) => before.findIndex(({ text, tag }) => form.test(tag) && fold(text) === headline);
  for (const at of [exact(/^h1$/), exact(/^h[23]$/)]) if (at >= 0) return at;
  return before.findIndex(({ tag }) => tag === 'h1');
}

/** The standfirst is often called a teaser; one that is no link to elsewhere, before the story's text, is not a box. */
function unboxed(blocks: PageBlock[]): PageBlock[] {
  const first = blocks.findIndex(isLong);
  return blocks.map((block, at) => (at < first || first < 0 ? unbox(block) : block));
}

function unbox(block: PageBlock): PageBlock {
  const bare = { ...block, part: null };
  return block.part === 'teaser' && block.links < 0.2 && isStandfirst(bare) ? bare : block;
}

function isPicture({ part }: PageBlock): boolean {
  return part === 'caption' || part === 'credit';
}

/** For pages that show next to nothing: what their scripts were given, else what Readability makes of them. */
function hiddenStory(document: Document, shown: Block[], printed: RawBlock[], known: Known): Block[] {
  const inScripts = moreOf(shown, storyInScripts(document), FAR_MORE, known);
  if (inScripts !== shown) return inScripts;
  const inTemplates = partBlocks(templateBlocks(document), known);
  if (proseWords(inTemplates) > FAR_MORE * proseWords(shown)) return inTemplates;
  if (!printed.some((block) => isProseLike(block))) return shown;
  const found = partBlocks(readabilityStory(document), known);
  return proseWords(found) > FAR_MORE * proseWords(shown) ? found : shown;
}

function isProseLike({ text, links }: RawBlock): boolean {
  return text.length >= LONG && links < 0.35;
}

/** The lines as blocks where they make a story with so many times the words, else what there is. */
function moreOf(shown: Block[], lines: string[], times: number, known: Known): Block[] {
  if (lines.length === 0) return shown;
  const pieces = lines.map((text) => ({ text, tag: 'p', list: false, quote: false, links: 0 }));
  const blocks = partBlocks(pieces, known);
  const words = proseWords(blocks);
  return words >= SHORTEST_STORY && words > times * proseWords(shown) ? blocks : shown;
}

/** articleBody as paragraphs: by its line breaks, or where a sentence runs into the next without a space. */
function bodyLines(articleBody: string): string[] {
  const text = decodeHTML(decodeHTML(articleBody.slice(0, MOST_BODY)))
    .replace(/<\/?(?:p|br|div|h\d|li|blockquote)\b[^<>]{0,300}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,3000}>/gi, '')
    .replace(/(?<=[\p{Ll}\d][.!?]["”’]?)(?=\p{Lu}\p{Ll}|["“]\p{Lu})/gu, '\n');
  const lines = text.split(/[\r\n]+/).map(plain);
  return lines.filter((line) => line !== '');
}

/** What readers wrote under the story. */
function commentsAfter(blocks: PageBlock[], to: number): Block[] {
  const comments = blocks.slice(to).filter(({ part }) => part === 'comment');
  return comments.slice(0, MOST_COMMENTS).map(({ text }) => ({ part: 'comment', text }));
}
