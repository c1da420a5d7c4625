// One story for its page: what is stored, cut into pieces, with the words of the reader's search marked.

import type { IndexField } from '#lib/index/options';
import { type ArticlePart, isArticlePart, isProse, type Part, type RemovedPart } from '#lib/model/article';
import type { Mention } from '#lib/model/person';
import type { AnyVerdict } from '#lib/model/verdict';
import { parseWords } from '#lib/query/parse-words';
import { readArticle, type StoredArticle } from '#lib/store/read-article';
import { readStoryVerdicts } from '#lib/store/read-verdicts';
import type { Engine } from './engine';
import { type Asked, asked, type Mark, marksIn } from './marks';
import { type Run, runsOf } from './story-text';

export type StoryBlock = { position: number; part: ArticlePart; runs: Run[] };

export type Story = StoredArticle & {
  headlineRuns: Run[];
  /** Captions and credits, which a page shows before the text. */
  pictures: StoryBlock[];
  /** The story's own text, in reading order. */
  prose: StoryBlock[];
  /** How many pieces were asked for, in the order of the page: headline, pictures, text. */
  hits: number;
  /** What stood around it on the page. */
  removed: { position: number; part: RemovedPart; text: string }[];
  /** What readers have said about who is in it and what it is about, the first given first. */
  verdicts: AnyVerdict[];
};

/**
 * Null when the archive has no story of this id, or no such version of it. `text` is what the reader searched for,
 * `version` an earlier text of the story, null for the current one.
 */
export async function readStory(
  engine: Pick<Engine, 'store'>,
  id: string,
  text: string,
  version: number | null,
): Promise<Story | null> {
  const stored = await readArticle(engine.store, id, version);
  if (stored === null) return null;
  const verdicts = await readStoryVerdicts(engine.store, stored.id);
  return { ...stored, ...cutStory(stored, asked(parseWords(text).tree)), verdicts };
}

type Cut = Pick<Story, 'headlineRuns' | 'pictures' | 'prose' | 'hits' | 'removed'>;

function cutStory({ headline, blocks, mentions, dateline }: StoredArticle, words: Asked): Cut {
  const own = ownParagraphs(blocks, dateline?.text ?? '');
  const byBlock = groupByBlock(mentions);
  let hits = 0;
  const cut = (text: string, block: number | null, marks: Mark[], dateline = 0): Run[] => {
    const runs = runsOf(text, byBlock.get(block) ?? [], marks, { dateline, hits });
    hits += marks.length;
    return runs;
  };
  const block = ({ position, part, text, field, opening }: Paragraph): StoryBlock => {
    return { position, part, runs: cut(text, position, marksIn(text, words, field), opening) };
  };
  // one after the other as the page shows them: hits are numbered
  const headlineRuns = cut(headline, null, marksIn(headline, words, 'headline'));
  const pictures = own.filter(({ part }) => !isProse(part)).map(block);
  const prose = own.filter(({ part }) => isProse(part)).map(block);
  const removed = blocks.flatMap(({ part, text }, position) => (isArticlePart(part) ? [] : [{ position, part, text }]));
  return { headlineRuns, pictures, prose, hits, removed };
}

/** A story of 200,000 words has too many of both to look through all mentions for each paragraph. */
function groupByBlock(mentions: readonly Mention[]): Map<number | null, Mention[]> {
  const groups = new Map<number | null, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.block);
    if (group) group.push(mention);
    else groups.set(mention.block, [mention]);
  }
  return groups;
}

/** `field` is the one of the index that a paragraph is in; `opening` the length of its dateline. */
type Paragraph = { position: number; part: ArticlePart; text: string; field: IndexField | null; opening: number };

function ownParagraphs(blocks: StoredArticle['blocks'], dateline: string): Paragraph[] {
  const lead = blocks.findIndex(({ part }) => isProse(part));
  const first = blocks.findIndex(({ part }) => part === 'body'); // only the first paragraph has a dateline
  return blocks.flatMap(({ part, text }, position) => {
    if (!isArticlePart(part)) return [];
    const opening = position === first && text.startsWith(dateline) ? dateline.length : 0;
    return [{ position, part, text, field: fieldOf(part, position === lead), opening }];
  });
}

/** The first paragraph of the prose is the lead. */
function fieldOf(part: Part, isLead: boolean): IndexField | null {
  if (part === 'caption') return 'caption';
  if (!isProse(part)) return null;
  return isLead ? 'lead' : 'body';
}
