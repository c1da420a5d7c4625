// What was recognised in a story and the verdicts of readers in; who is in it by their word, out. Nothing recognised is
// lost: a decided mention carries what it was, so that a verdict can be taken back.
//
// Names that were merged stand for the person they were merged into, everywhere. The verdicts on the story itself follow
// in the order they were given, and the last one on a mention counts. Where the text has moved, a mention is found again
// by its words, at the nearest place.

import type { Block, Dateline } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import type { Mention, PersonInStory, Quote } from '#lib/model/person';
import type { MentionPlace, Verdict } from '#lib/model/verdict';
import { findAgain, overlaps } from './find-again';
import type { Gazetteer } from './gazetteer';
import type { Merges } from './merges';
import { nameOfSlug } from './name-of-slug';
import { peopleOfMentions } from './people-of-mentions';
import { speakerOf } from './quote-speaker';
import { isByWords, slugOfName } from './unlinked';

export type FoundInStory = {
  headline: string;
  blocks: readonly Block[];
  dateline: Dateline | null;
  day: Day | null;
  mentions: readonly Mention[];
  quotes: readonly Quote[];
};
export type Verdicts = {
  merges: Merges;
  /** Those on this story, in the order they were given. */
  ofStory: readonly Verdict[];
};

/** What a mention was recognised as, before a reader decided. */
export type Recognised = Pick<Mention, 'person' | 'how' | 'confidence'>;
/** `found` is null where no verdict touched it (`how` is not 'reader'), and where nothing had been recognised. */
export type DecidedMention = Mention & { found: Recognised | null };
/** `found` is the speaker that was recognised. */
export type DecidedQuote = Quote & { found: string | null };
export type Decided = { mentions: DecidedMention[]; quotes: DecidedQuote[]; people: PersonInStory[] };

export function applyVerdicts(story: FoundInStory, verdicts: Verdicts, gazetteer: Gazetteer): Decided {
  const court = new Court(story, verdicts.merges);
  for (const verdict of lastWords(verdicts.ofStory)) court.hear(verdict);
  const { mentions } = court;
  const people = peopleOfMentions({ ...story, mentions }, gazetteer, court.names());
  return { mentions, quotes: spokenBy(story.quotes, mentions, verdicts.merges), people };
}

/** What was recognised, with those who were merged standing for others. */
export function mergedMentions(mentions: readonly Mention[], merges: Merges): DecidedMention[] {
  return mentions.map((mention) => {
    const person = mention.person === null ? null : merges.canonical(mention.person);
    return person === mention.person ? { ...mention, found: null } : decided({ ...mention, found: null }, person);
  });
}

/** Recognised quotes, with their speakers by what was decided on the mentions. */
export function spokenBy(
  quotes: readonly Quote[],
  mentions: readonly DecidedMention[],
  merges: Merges,
): DecidedQuote[] {
  return quotes.map((quote) => {
    const speaking = speakerOf(quote, mentions);
    return { ...quote, person: speaking && merges.canonical(speaking), found: quote.person };
  });
}

/** Names of persons by words, as a story has them. */
export function namesIn(mentions: readonly Mention[]): (slug: string) => string {
  const names = new Map<string, string>();
  for (const { text } of mentions) {
    const slug = slugOfName(text);
    if (slug !== null && !names.has(slug)) names.set(slug, text);
  }
  return (slug) => names.get(slug) ?? nameOfSlug(slug);
}

/** Of several words on whom the story means by one name the last counts, and the others are not heard. */
function lastWords(verdicts: readonly Verdict[]): Verdict[] {
  const last = new Map(verdicts.map((verdict) => [verdict.of, verdict]));
  return verdicts.filter((verdict) => verdict.of === null || last.get(verdict.of) === verdict);
}

class Court {
  readonly mentions: DecidedMention[];
  private readonly said = new Map<string, string>();

  constructor(
    private readonly story: FoundInStory,
    private readonly merges: Merges,
  ) {
    this.mentions = mergedMentions(story.mentions, merges);
  }

  hear({ says, mention, of, person, personName }: Verdict): void {
    const slug = this.merges.canonical(person);
    if (slug === person) this.said.set(slug, personName);
    if (says === 'not' && mention === null) this.nobodyIs(slug);
    else if (says === 'not' && mention !== null) this.isNot(slug, mention);
    else if (mention !== null) this.is(slug, mention);
    else if (of !== null) this.allAre(slug, this.merges.canonical(of));
  }

  /** Names of persons by words, as readers or the story have them. */
  names(): (slug: string) => string {
    const inStory = namesIn(this.mentions);
    return (slug) => this.said.get(slug) ?? inStory(slug);
  }

  private is(person: string, mention: MentionPlace): void {
    const place = findAgain(mention, this.story);
    if (place === null) return;
    const isThere = (one: DecidedMention) => overlaps(one, place);
    if (this.mentions.some(isThere)) this.decide(isThere, () => person);
    else this.add({ ...place, person, how: 'reader', confidence: 1, found: null });
  }

  private allAre(person: string, of: string): void {
    this.decide(
      (one) => one.person === of,
      () => person,
    );
  }

  private isNot(person: string, mention: MentionPlace): void {
    const place = findAgain(mention, this.story);
    if (place === null) return;
    this.decide(
      (one) => one.person === person && overlaps(one, place),
      (one) => this.otherBearer(person, one),
    );
  }

  private nobodyIs(person: string): void {
    const isMeant = (one: DecidedMention) => one.person === person;
    const others = this.mentions.filter(isMeant).map((one) => this.otherBearer(person, one));
    const other = others.find((slug) => slug !== null) ?? null;
    this.decide(isMeant, (one) => (recognisedAs(one).how === 'role' ? null : other));
  }

  /** Who is not the person of the gazetteer may bear the same full name: it then stands for another. */
  private otherBearer(person: string, mention: DecidedMention): string | null {
    const found = recognisedAs(mention);
    if (isByWords(person) || found.how !== 'full-name' || found.person === null) return null;
    if (this.merges.canonical(found.person) !== person) return null; // another reader made it this person
    const slug = slugOfName(mention.text);
    const other = slug === null ? null : this.merges.canonical(slug);
    return other === person ? null : other;
  }

  private decide(
    isMeant: (mention: DecidedMention) => boolean,
    whoIs: (mention: DecidedMention) => string | null,
  ): void {
    this.mentions.forEach((mention, at) => {
      if (isMeant(mention)) this.mentions[at] = decided(mention, whoIs(mention));
    });
  }

  private add(mention: DecidedMention): void {
    const at = this.mentions.findIndex((one) => isBehind(one, mention));
    this.mentions.splice(at < 0 ? this.mentions.length : at, 0, mention);
  }
}

function decided(mention: DecidedMention, person: string | null): DecidedMention {
  const found = mention.how === 'reader' ? mention.found : recognisedAs(mention);
  return { ...mention, person, how: 'reader', confidence: 1, found };
}

/** The mention as it was before any verdict. */
function recognisedAs({ person, how, confidence, found }: DecidedMention): Recognised {
  return how === 'reader' && found !== null ? found : { person, how, confidence };
}

function isBehind(one: Mention, other: Mention): boolean {
  const [a, b] = [one.block ?? -1, other.block ?? -1];
  return a > b || (a === b && one.start > other.start);
}
