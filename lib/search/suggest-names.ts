// The names that stories can be chosen by, searched as they are typed: people with their other names and their last
// office, topics, sources and sections, each with its stories. A small MiniSearch index that follows the archive's.

import { setImmediate as pause } from 'node:timers/promises';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { EVERYTHING } from '#lib/index/run/search';
import type { Day } from '#lib/model/day';
import { loadGazetteer } from '#lib/people/gazetteer';
import { FACETS, type Facet } from '#lib/query/query';
import { readLabels } from '#lib/store/read-labels';
import { wordList } from '#lib/text/words';
import type { Engine } from './engine';
import { labelOf } from './facets';
import { lastDayOf, officeBy } from './office-by';

export type Name = {
  facet: Facet;
  value: string;
  label: string;
  /** Those of the label, folded. */
  words: readonly string[];
  /** Other full names of a person. */
  others: readonly string[];
  /** The office held at the end of the archive's time, or last before it; null for anything but a person. */
  office: string | null;
  stories: number;
  /** What its stories add to how well it fits; 0 where it has none. */
  weight: number;
};

/**
 * All words are in a name; `begins`: the last one as the beginning of a word; `like`: each may be misspelt, and the last
 * of several be a beginning.
 */
export type HowFound = 'exactly' | 'begins' | 'like';
/** `words` are those of its names that were found. */
export type FoundName = { name: Name; words: readonly string[] };

type Counted = Pick<Name, 'facet' | 'value'> & { count: number };
type NameDocument = { id: number; name: string; others: string; office: string };

/** Counts are as old as this at most while stories come in. */
const REST_MS = 3_000;
/** Names put in, or counted, at once: some 3 ms of the thread that serves pages. */
const AT_ONCE = 100;
/** Of more people those with most stories: a million stories name a million others once. */
const MOST_NAMES = 50_000;
/** A hundred times the stories make a name about twice as likely. */
const PER_STORY = 0.2;
/** Spellings of one name differ by more than misspelt words do: 'gorbatschow' and 'gorbachev' by four of eleven letters. */
const SPELLING = { from: 8, share: 0.3, most: 4, longest: 40 };

const FIELDS = ['name', 'others', 'office'] as const;

export class NameIndex {
  private readonly names: Name[] = [];
  private readonly places = new Map<string, number>();
  private readonly index = new MiniSearch<NameDocument>({
    fields: [...FIELDS],
    tokenize: wordList,
    processTerm: (word) => word,
    searchOptions: {
      combineWith: 'AND',
      boost: { name: 3, others: 1.5, office: 0.5 },
      tokenize: (text) => text.split(' '),
    },
  });
  private seq = -1;
  private followed = Number.NEGATIVE_INFINITY;
  private following: Promise<void> | null = null;

  constructor(
    private readonly engine: Pick<Engine, 'index' | 'store'>,
    private readonly rest = REST_MS,
  ) {}

  /** Takes in what is new. Callers at the same time share the work. */
  async follow(): Promise<this> {
    const isNew = this.engine.index.seq !== this.seq && performance.now() - this.followed >= this.rest;
    if (isNew || this.following !== null) {
      this.following ??= this.take().finally(() => {
        this.following = null;
      });
      await this.following;
    }
    return this;
  }

  /** Names of these facets with stories, best first. `words` are folded. */
  find(words: readonly string[], how: HowFound, facets: readonly Facet[] = FACETS): FoundName[] {
    const [word = ''] = words;
    if (how === 'begins' && words.length === 1 && word.length === 1) return this.beginning(word, facets);
    const options: SearchOptions = {
      fields: FIELDS.filter((field) => how !== 'like' || field !== 'office'),
      prefix: (_, at, all) => at === all.length - 1 && (how === 'begins' || (how === 'like' && at > 0)),
      fuzzy: (one) => how === 'like' && farthestSpelling(one),
      boostDocument: (id) => {
        const name = this.names[Number(id)];
        return name && facets.includes(name.facet) ? name.weight : 0;
      },
    };
    return this.index
      .search(words.join(' '), options)
      .flatMap(({ id, score, terms }) => {
        const name = this.names[Number(id)];
        return name ? [{ name, score, words: terms }] : [];
      })
      .sort((a, b) => b.score - a.score || kindOf(a.name) - kindOf(b.name) || b.name.stories - a.name.stories);
  }

  /** One letter begins so many names that only their stories tell them apart. */
  private beginning(letter: string, facets: readonly Facet[]): FoundName[] {
    return this.names
      .filter(
        ({ facet, stories, words }) =>
          stories > 0 && facets.includes(facet) && words.some((word) => word.startsWith(letter)),
      )
      .sort((a, b) => b.stories - a.stories || kindOf(a) - kindOf(b))
      .map((name) => ({ name, words: name.words.filter((word) => word.startsWith(letter)) }));
  }

  private async take(): Promise<void> {
    const everything = { ...EVERYTHING, limit: MOST_NAMES };
    const { facets, months, archive } = await this.engine.index.search(everything);
    const counted = FACETS.flatMap((facet) => facets[facet].map((one) => ({ ...one, facet })));
    for (const name of this.names) tally(name, 0);
    for (let at = 0; at < counted.length; at += AT_ONCE) {
      await this.count(counted.slice(at, at + AT_ONCE), lastDayOf(months));
      await pause(); // SQLite answers without giving others their turn
    }
    this.seq = archive.seq;
    this.followed = performance.now();
  }

  private async count(counted: readonly Counted[], day: Day): Promise<void> {
    await this.add(
      counted.filter((one) => !this.places.has(keyOf(one))),
      day,
    );
    for (const one of counted) {
      const id = this.places.get(keyOf(one)) ?? -1;
      const name = this.names[id];
      if (!name) continue;
      tally(name, one.count);
      const office = officeOf(one, day);
      if (name.office === office) continue;
      name.office = office;
      this.index.replace(documentOf(id, name));
    }
  }

  /** A name, once known, stays: it only loses its stories. */
  private async add(counted: readonly Counted[], day: Day): Promise<void> {
    if (counted.length === 0) return;
    const valuesOf = (facet: Facet) => counted.filter((one) => one.facet === facet).map(({ value }) => value);
    const keys = { persons: valuesOf('person'), topics: valuesOf('topic') };
    const labels = await readLabels(this.engine.store, keys);
    const added = counted.map((one) => {
      const { facet, value } = one;
      const others = facet === 'person' ? (loadGazetteer().person(value)?.names ?? []) : [];
      const label = labelOf(labels, facet, value);
      const office = officeOf(one, day);
      const name: Name = { facet, value, label, words: wordList(label), others, office, stories: 0, weight: 0 };
      const id = this.names.push(name) - 1;
      this.places.set(keyOf(one), id);
      return documentOf(id, name);
    });
    this.index.addAll(added);
  }
}

function officeOf({ facet, value }: Counted, day: Day): string | null {
  return facet === 'person' ? officeBy(value, day) : null;
}

function tally(name: Name, stories: number): void {
  name.stories = stories;
  name.weight = stories === 0 ? 0 : 1 + PER_STORY * Math.log(1 + stories);
}

/** How many letters of a name may differ, 0 for none. */
function farthestSpelling({ length }: string): number {
  if (length < 4 || length > SPELLING.longest) return 0;
  return length < SPELLING.from ? 1 : Math.min(SPELLING.most, Math.floor(length * SPELLING.share));
}

/** People come first where names fit equally well. */
function kindOf({ facet }: Name): number {
  return FACETS.indexOf(facet);
}

function keyOf({ facet, value }: Pick<Name, 'facet' | 'value'>): string {
  return `${facet} ${value}`;
}

function documentOf(id: number, { label, others, office }: Name): NameDocument {
  return { id, name: label, others: others.join(' '), office: office ?? '' };
}
