// Headline and blocks of one article in, up to three topics with a score out; none when nothing is clear.
// Terms are counted over the article's own parts, damped, set against its length and compared between topics.

import { type Block, isProse } from '#lib/model/article';
import type { TopicInStory } from '#lib/model/topic';
import { wordList } from '#lib/text/words';
import { readsAsEnglish } from './english';
import { termsIn } from './lookup';
import type { Grade, Term } from './terms';
import { TOPICS } from './vocabulary';

export type Story = { headline: string; blocks: readonly Block[] };

/** How much a term counts where it stands: the headline and the lead say what a story is about. */
const IN_HEADLINE = 3;
const IN_LEAD = 2;
const IN_BODY = 1;
const IN_CAPTION = 0.5;
/** After so many words a story has said what it is about; what follows is background and counts half. */
const BACKGROUND_AFTER = 400;
/** A story is read up to here (UTF-16 units, some 8,000 words), so that a huge text costs no more than a long one. */
const READ_UP_TO = 50_000;

const WEIGHT: Record<Grade, number> = { strong: 3, good: 2, weak: 1, misleading: -2 };
/** Weak terms add at most this share of what the firm ones say: alone they never make a topic. */
const WEAK_SHARE = 0.5;
/** Evidence grows with about the root of the length; this many words are added, so that a line or two say little. */
const LENGTH_FLOOR = 100;
/** Evidence for its length at which the score is one half. */
const HALF = 0.8;

const MOST_TOPICS = 3;
const LOWEST_SCORE = 0.52;
/** What stands beside the first topic has to be clearer: below this, about two in five were side remarks. */
const LOWEST_BESIDE = 0.56;
/** A second topic has at least this share of the first one's evidence; below it, it is a side remark. */
const SHARE_OF_FIRST = 0.38;
/** Different firm terms a topic needs: one word, however often it comes, can be a name or a figure of speech. */
const TERMS_WITH_STRONG = 2;
/** Good terms are shared by many topics: without a strong one it takes more of them. */
const TERMS_WITHOUT = 5;

type Evidence = { firm: number; weak: number; against: number; terms: number; strong: number };

export function findTopics(story: Story): TopicInStory[] {
  const { counts, length } = countTerms(story);
  const evidence = weigh(counts).map((found) => (hasGround(found) ? total(found) : 0));
  const first = Math.max(...evidence);
  return evidence
    .map((amount, place) => ({ place, amount, score: scoreOf(amount, length) }))
    .filter(({ amount, score }) => isShown(amount, score, first))
    .sort((a, b) => b.amount - a.amount || a.place - b.place)
    .slice(0, MOST_TOPICS)
    .flatMap(({ place, score }) => {
      const topic = TOPICS[place];
      return topic ? [{ code: topic.code, label: topic.label, score }] : [];
    });
}

/** How often each term stands in the story, a place of more weight counting more, and the number of words. */
function countTerms(story: Story): { counts: Map<Term, number>; length: number } {
  const counts = new Map<Term, number>();
  const all: string[] = [];
  for (const { text, weight } of passages(story)) {
    const words = wordList(text);
    const counted = all.length > BACKGROUND_AFTER ? weight / 2 : weight;
    for (const term of termsIn(words)) counts.set(term, (counts.get(term) ?? 0) + counted);
    all.push(...words);
  }
  return readsAsEnglish(all) ? { counts, length: all.length } : { counts: new Map(), length: all.length };
}

function passages(story: Story): { text: string; weight: number }[] {
  const found = [{ text: story.headline.slice(0, READ_UP_TO), weight: IN_HEADLINE }];
  let left = READ_UP_TO;
  let lead = true;
  for (const block of story.blocks) {
    const prose = isProse(block.part);
    if (left <= 0 || !(prose || block.part === 'caption')) continue;
    const text = block.text.slice(0, left);
    left -= text.length;
    found.push({ text, weight: prose ? (lead ? IN_LEAD : IN_BODY) : IN_CAPTION });
    if (prose) lead = false;
  }
  return found;
}

function weigh(counts: ReadonlyMap<Term, number>): Evidence[] {
  const evidence = TOPICS.map((): Evidence => ({ firm: 0, weak: 0, against: 0, terms: 0, strong: 0 }));
  for (const [term, count] of counts) {
    for (const { topic, grade } of term.claims) {
      const found = evidence[topic];
      if (found) addTo(found, grade, WEIGHT[grade] * damped(count));
    }
  }
  return evidence;
}

function addTo(found: Evidence, grade: Grade, amount: number): void {
  if (grade === 'weak') found.weak += amount;
  else if (grade === 'misleading') found.against += amount;
  else {
    found.firm += amount;
    found.terms += 1;
    if (grade === 'strong') found.strong += 1;
  }
}

function isShown(amount: number, score: number, first: number): boolean {
  if (amount === first) return score >= LOWEST_SCORE;
  return score >= LOWEST_BESIDE && amount >= first * SHARE_OF_FIRST;
}

function hasGround(found: Evidence): boolean {
  return found.terms >= (found.strong > 0 ? TERMS_WITH_STRONG : TERMS_WITHOUT);
}

/** A word that comes ten times says more than one that comes once, but not ten times more. */
function damped(count: number): number {
  return count < 1 ? count : 1 + Math.log(count);
}

function total({ firm, weak, against }: Evidence): number {
  return Math.max(0, firm + Math.min(weak, firm * WEAK_SHARE) + against);
}

/** 0 to 1, to three places. */
function scoreOf(amount: number, length: number): number {
  const density = amount / Math.sqrt(length + LENGTH_FLOOR);
  return Math.round((density / (density + HALF)) * 1000) / 1000;
}
