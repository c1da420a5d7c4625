// A plan and a segment in, the stories found out, with scores as MiniSearch gives them: those of parts that must all
// hold are added, and so are those of parts of which any will do.

import type { Segment } from '../segment/segment';
import {
  bitWords,
  countBits,
  EVERY_DOC,
  type Found,
  noBits,
  orBits,
  type Scratch,
  setBit,
  type UnscoredWord,
} from './found';
import { Gathered, type GatheredList } from './gathered';
import { intersect } from './intersect';
import { lastOf } from './last-of';
import type { PostingList } from './lists';
import { type Lone, loneList } from './lone';
import { phraseTest } from './phrase';
import type { ManyPlan, Plan } from './plan';
import { atLeastTest, withinTest } from './scopes';
import { ALL_FIELDS, scoreOf } from './score';
import { Survivors, Union } from './survivors';
import type { LiveSegment, View } from './view';
import { fieldsOf } from './word-stats';

export class Evaluator {
  /** Words of 32 bits that hold one bit a word of the query. */
  readonly width: number;

  constructor(
    private readonly view: View,
    private readonly scratch: Scratch,
    private readonly terms: number,
    /** False where the order asked for needs no scores. */
    private readonly scored: boolean,
  ) {
    this.width = bitWords(terms);
    lastOf.evaluator = this;
  }

  /** The living stories that `plan` finds in segment number `at`. */
  find(plan: Plan, at: number): Found {
    const live = this.view.segments[at] as LiveSegment;
    const parts = plan.kind === 'and' ? plan.of : [plan];
    const dead = live.deadCount > 0 ? live.dead : null;
    const lone = dead === null ? loneList(parts, live.segment, at) : null;
    if (lone !== null && (lone.word !== null || !this.scored)) return this.asTheyLie(lone, at);
    return this.all(parts, live, at, { dead, mayDefer: true });
  }

  /** The scores of what was found, by place from 0 on. */
  scoresOf({ docs, scores, unscored, from, to }: Found, at: number): Float64Array {
    if (scores !== null) return scores;
    const { segment } = this.view.segments[at] as LiveSegment;
    const made = this.scratch.takeScores().fill(0, 0, to - from);
    for (const { list, weights, places } of unscored ?? []) {
      const own = places ?? this.placesOf(from, to);
      this.addScores(segment, list, weights, docs.subarray(from, to), own, made, to - from);
    }
    return made;
  }

  private placesOf(from: number, to: number): Int32Array {
    const places = this.scratch.takePlaces();
    for (let at = from; at < to; at++) places[at - from] = at;
    return places;
  }

  /** How many different words of the query were found in the story at a place. */
  quality({ common, each }: Found, place: number): number {
    const bits = each === null ? common : each;
    return Math.max(1, countBits(bits, each === null ? 0 : place * this.width, this.width));
  }

  private run(plan: Plan, live: LiveSegment, at: number): Found {
    switch (plan.kind) {
      case 'or':
        return this.any(plan.of, live, at);
      case 'many':
        return this.many(plan, live, at);
      case 'and':
        return this.all(plan.of, live, at);
      default:
        return this.all([plan], live, at);
    }
  }

  private all(parts: readonly Plan[], live: LiveSegment, at: number, { dead, mayDefer } = INNER): Found {
    const gathered = new Gathered(live.segment);
    for (const part of flatAnd(parts)) {
      if (part.kind === 'or' || part.kind === 'many') gathered.addFound(this.run(part, live, at));
      else if (!gathered.add(part, at)) return this.nothing();
    }
    for (const plan of gathered.deep) gathered.addFound(this.run(loosened(plan.of), live, at));
    if (gathered.from >= gathered.to) return this.nothing();
    const lists = gathered.lists();
    const places = lists.map((list) => (list.needsPlaces ? this.scratch.takePlaces() : null));
    const left = new Survivors(this.scratch.takeDocs(), places);
    left.count = intersect(lists, left.docs, places, dead);
    for (let number = 0; number < lists.length; number++)
      this.keepFields(lists[number] as GatheredList, at, left, number);
    this.keepHolding(gathered, live, at, lists, left);
    for (const unwanted of gathered.unwanted) left.drop(this.run(unwanted, live, at));
    const { docs, count } = left;
    const found: Found = {
      docs,
      from: 0,
      to: count,
      scores: null,
      common: noBits(this.terms),
      each: null,
      unscored: null,
    };
    if (!this.scored) return found;
    return mayDefer && gathered.isScored && lists.every((list) => list.found === null)
      ? this.deferred(found, at, lists, places)
      : this.score(found, live.segment, at, lists, places, gathered.isScored);
  }

  /** Scored, where they are, by who puts them in order. */
  private asTheyLie({ docs, from, to, word }: Lone, at: number): Found {
    const common = noBits(this.terms);
    const list = word?.stats.lists[at];
    if (!word || !list || !this.scored) return { docs, from, to, scores: null, common, each: null, unscored: null };
    setBit(common, 0, word.term);
    const unscored = [{ list, weights: word.weights, places: null }];
    return { docs, from, to, scores: null, common, each: null, unscored };
  }

  private keepFields({ words }: GatheredList, at: number, left: Survivors, number: number): void {
    const own = left.places[number];
    for (const { stats, fields } of words) {
      const list = stats.lists[at];
      if (!list || !own || fields === ALL_FIELDS) continue;
      left.keep((place) => (fieldsOf(list, own[place] as number) & fields) !== 0);
    }
  }

  /** Tests of single stories, and phrases and scopes, which read positions, last. */
  private keepHolding(
    { tests, phrases, deep }: Gathered,
    live: LiveSegment,
    at: number,
    lists: readonly GatheredList[],
    left: Survivors,
  ): void {
    const { docs, places } = left;
    for (const test of tests) left.keep((place) => test(live, docs[place] as number));
    for (const phrase of phrases) {
      const own = phrase.words.map((word) => places[lists.findIndex((list) => list.words.includes(word))] ?? null);
      left.keep(phraseTest(live.segment, phrase, at, own, docs));
    }
    for (const plan of deep) {
      const holds =
        plan.kind === 'within'
          ? withinTest(live.segment, at, plan.unit, plan.of)
          : atLeastTest(live.segment, at, plan.count, plan.of);
      left.keep((place) => holds(docs[place] as number));
    }
  }

  /** Most hits are not among the best: what they score at most shows it sooner. */
  private deferred(
    found: Found,
    at: number,
    lists: readonly GatheredList[],
    places: readonly (Int32Array | null)[],
  ): Found {
    const unscored: UnscoredWord[] = [];
    for (const number of inOrderOfParts(lists)) {
      const own = places[number];
      for (const { stats, weights, term } of (lists[number] as GatheredList).words) {
        const list = stats.lists[at];
        if (!own || !list) continue;
        setBit(found.common, 0, term);
        unscored.push({ list, weights, places: own });
      }
    }
    found.unscored = unscored;
    return found;
  }

  private score(
    found: Found,
    segment: Segment,
    at: number,
    lists: readonly GatheredList[],
    places: readonly (Int32Array | null)[],
    isScored: boolean,
  ): Found {
    const { docs, to: count, common } = found;
    const scores = this.scratch.takeScores().fill(isScored ? 0 : 1, 0, count);
    found.scores = scores;
    for (const number of inOrderOfParts(lists)) {
      const list = lists[number] as GatheredList;
      const own = places[number];
      for (const { stats, weights, term } of list.words) {
        setBit(common, 0, term);
        const postings = stats.lists[at];
        if (postings && own) this.addScores(segment, postings, weights, docs, own, scores, count);
      }
      if (list.found && own) this.addFound(found, list.found, own, count);
    }
    if (found.each)
      for (let place = 0; place < count; place++) orBits(found.each, place * this.width, common, 0, this.width);
    return found;
  }

  private addScores(
    segment: Segment,
    list: PostingList,
    weights: Float64Array,
    docs: Uint16Array,
    places: Int32Array,
    scores: Float64Array,
    count: number,
  ): void {
    for (let place = 0; place < count; place++) {
      const doc = docs[place] as number;
      scores[place] =
        (scores[place] as number) + scoreOf(this.view, segment, list, places[place] as number, doc, weights);
    }
  }

  private addFound(found: Found, part: Found, places: Int32Array, count: number): void {
    const { scores } = found;
    orBits(found.common, 0, part.common, 0, this.width);
    if (part.each && !found.each) found.each = new Uint32Array(count * this.width);
    for (let place = 0; place < count; place++) {
      const own = (places[place] as number) - part.from;
      if (scores && part.scores) scores[place] = (scores[place] as number) + (part.scores[own] as number);
      if (part.each && found.each) orBits(found.each, place * this.width, part.each, own * this.width, this.width);
    }
  }

  private any(parts: readonly Plan[], live: LiveSegment, at: number): Found {
    const union = new Union(live.segment.docs, this.scored ? this.scratch.takeScores() : null, this.width, this.terms);
    const docs = this.scratch.takeDocs();
    for (const part of parts) {
      const before = this.scratch.mark();
      const found = this.run(part, live, at);
      for (let place = found.from; place < found.to; place++) {
        const doc = found.docs[place] as number;
        const own = place - found.from;
        union.add(doc, found.scores?.[own] ?? 0);
        union.addBits(doc, found.common, 0);
        if (found.each) union.addBits(doc, found.each, own * this.width);
      }
      this.scratch.release(before);
    }
    return union.found(docs);
  }

  private many({ parts, weights, fields, term }: ManyPlan, live: LiveSegment, at: number): Found {
    const union = new Union(live.segment.docs, this.scored ? this.scratch.takeScores() : null, this.width, this.terms);
    const bits = noBits(this.terms);
    setBit(bits, 0, term);
    parts.forEach(({ lists }, part) => {
      const list = lists[at];
      const own = weights[part] as Float64Array;
      if (!list) return;
      for (let place = list.from; place < list.to; place++) {
        if (fields !== ALL_FIELDS && (fieldsOf(list, place) & fields) === 0) continue;
        const doc = list.docs[place] as number;
        union.add(doc, this.scored ? scoreOf(this.view, live.segment, list, place, doc, own) : 0);
      }
    });
    return { ...union.found(this.scratch.takeDocs()), common: bits, each: null };
  }

  private nothing(): Found {
    return {
      docs: EVERY_DOC,
      from: 0,
      to: 0,
      scores: new Float64Array(),
      common: noBits(this.terms),
      each: null,
      unscored: null,
    };
  }
}

/** Inside a query dead stories do no harm, and scores are needed at once. */
const INNER: { dead: Uint8Array | null; mayDefer: boolean } = { dead: null, mayDefer: false };

/** An 'and' inside an 'and' is one. */
function flatAnd(parts: readonly Plan[]): readonly Plan[] {
  if (!parts.some((part) => part.kind === 'and')) return parts;
  return parts.flatMap((part) => (part.kind === 'and' ? flatAnd(part.of) : [part]));
}

const EVERYTHING: Plan = { kind: 'and', of: [] };

/** What a story must have so that one of its sentences can hold: what is excluded from one may stand in another. */
function loosened(plan: Plan): Plan {
  if (plan.kind === 'not') return EVERYTHING;
  if (plan.kind !== 'and' && plan.kind !== 'or') return plan;
  return { kind: plan.kind, of: plan.of.map(loosened) };
}

/** Scores are added in one order in every segment: sums of equal stories are equal to the last bit, and their order holds. */
function inOrderOfParts(lists: readonly GatheredList[]): number[] {
  return lists.map((_, number) => number).sort((a, b) => (lists[a]?.part ?? 0) - (lists[b]?.part ?? 0));
}
