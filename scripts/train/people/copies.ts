// A story in, copies of it out that teach what the texts have too little of: other names, surnames alone, headlines in
// Title Case and in CAPITALS.

import type { NameKind, TokenSpan } from '#lib/people/tagger/labels';
import type { PersonName } from './people-names';
import type { Chance, Sentence, Story } from './story';

const CAPITAL = /^\p{Lu}/u;

/** Where other names come from. */
export type Draw = { person: () => PersonName; place: () => string; organisation: () => string; chance: Chance };

/** How many of the places and organisations of one or two words get other names. */
const CHANGED = 0.6;

/**
 * Every person named in full gets another name, the same throughout, and many places and organisations do; null where
 * nobody is named in full.
 */
export function withOtherNames(story: Story, draw: Draw): Story | null {
  const names = new Map<string, PersonName>();
  const others = new Map<string, string>();
  for (const { words, spans } of story.sentences) {
    for (const { from, to, kind } of spans) {
      const last = words[to - 1] ?? '';
      if (kind === 'person' && to - from > 1 && CAPITAL.test(last)) names.set(last.toLowerCase(), draw.person());
      if (kind !== 'person' && to - from <= 2 && draw.chance.next() < CHANGED) {
        others.set(
          words.slice(from, to).join(' ').toLowerCase(),
          kind === 'place' ? draw.place() : draw.organisation(),
        );
      }
    }
  }
  if (names.size === 0) return null;
  return { ...story, sentences: story.sentences.map((sentence) => renamed(sentence, names, others)) };
}

function renamed(
  sentence: Sentence,
  names: ReadonlyMap<string, PersonName>,
  others: ReadonlyMap<string, string>,
): Sentence {
  return replaced(sentence, (words, kind) => {
    const last = words.at(-1) ?? '';
    if (kind !== 'person') {
      const other = others.get(words.join(' ').toLowerCase());
      if (other === undefined) return words;
      return (last.length > 4 && last === last.toUpperCase() ? other.toUpperCase() : other).split(' ');
    }
    const name = names.get(last.toLowerCase());
    if (!name) return words;
    const capitals = last.length > 1 && last === last.toUpperCase();
    const text = words.length === 1 ? name.surname : /^\p{Lu}\.$/u.test(words[0] ?? '') ? name.initials : name.full;
    return (capitals ? text.toUpperCase() : text).split(' ');
  });
}

/** The sentence with the words of each name put through `change`. */
function replaced({ words, spans }: Sentence, change: (words: string[], kind: NameKind) => string[]): Sentence {
  const result: Sentence = { words: [], spans: [] };
  let at = 0;
  for (const span of spans) {
    result.words.push(...words.slice(at, span.from));
    const own = words.slice(span.from, span.to);
    const fresh = change(own, span.kind);
    const from = result.words.length;
    result.words.push(...fresh);
    result.spans.push({ from, to: result.words.length, kind: span.kind });
    at = span.to;
  }
  result.words.push(...words.slice(at));
  return result;
}

const TITLES = [
  'President',
  'Mr.',
  'Mr',
  'Prime Minister',
  'Senator',
  'Dr.',
  'Gen.',
  'Minister',
  'Mrs.',
  'Ms.',
  'Chancellor',
];

/** Sentences in which a person in full is left with the surname alone, some behind a title; null where none is. */
export function surnamesAlone(story: Story, chance: Chance): Story | null {
  const sentences: Sentence[] = [];
  for (const sentence of story.sentences) {
    let changed = false;
    const titles: number[] = [];
    const result = replaced(sentence, (words, kind) => {
      if (kind !== 'person' || words.length < 2 || !CAPITAL.test(words.at(-1) ?? '') || chance.next() > 0.5)
        return words;
      changed = true;
      titles.push(chance.next() < 0.2 ? 1 : 0);
      return words.slice(-1);
    });
    if (changed) sentences.push(titles.includes(1) ? titled(result, chance) : result);
  }
  return sentences.length > 0 ? { ...story, sentences } : null;
}

/** With a title before the first person of one word. */
function titled({ words, spans }: Sentence, chance: Chance): Sentence {
  const person = spans.find(({ from, to, kind }) => kind === 'person' && to - from === 1);
  if (!person) return { words, spans };
  const title = chance.pick(TITLES, 'Mr.').split(' ');
  const shift = (span: TokenSpan) => {
    const by = span.from >= person.from ? title.length : 0;
    return { ...span, from: span.from + by, to: span.to + by };
  };
  return { words: [...words.slice(0, person.from), ...title, ...words.slice(person.from)], spans: spans.map(shift) };
}

const NICKNAMES =
  `Buck|Red|Slim|Bud|Babe|Chip|Spike|Doc|Duke|Ace|Whitey|Lefty|Moose|Tex|Rocky|Sonny|Skip|Sparky|Bunny|Tiny|
Professor|Hurricane|Butcher|Black Jack|Iron Man|Sugar|Magic|Pepe|Che|Tito|Kiko|Nacho|Sasha|Toni|Bibi|Mick|Dizzy|Fats|Pops|
Killer|The Rock|Big Daddy|Lightning|Wild Bill|Kid|Champ|Mad Dog|Stretch`.split(/\|\s*/);

/** Sentences in which persons in full have a nickname between quotation marks in their name; null where none is. */
export function withNicknames(story: Story, chance: Chance): Story | null {
  const sentences: Sentence[] = [];
  for (const sentence of story.sentences) {
    let changed = false;
    const result = replaced(sentence, (words, kind) => {
      if (kind !== 'person' || words.length < 2 || words.length > 4 || !words.every((word) => CAPITAL.test(word)))
        return words;
      if (chance.next() > 0.5) return words;
      changed = true;
      const mark = chance.next() < 0.85 ? '"' : "'";
      const name = chance.pick(NICKNAMES, 'Buck').split(' ');
      return [...words.slice(0, -1), mark, ...name, mark, ...words.slice(-1)];
    });
    if (changed) sentences.push(result);
  }
  return sentences.length > 0 ? { ...story, sentences } : null;
}

const SMALL = new Set('a an the of in on at to for and or by with from as but'.split(' '));
const HEADLINES = 3;

/** A few sentences as headlines over the story; null where it has no fitting one. */
export function asHeadlines(story: Story, capitals: boolean, chance: Chance): Story | null {
  const fit = story.sentences.filter(({ words, spans }) => words.length >= 4 && words.length <= 30 && spans.length > 0);
  if (fit.length === 0) return null;
  const chosen = new Set(Array.from({ length: HEADLINES }, () => chance.pick(fit, fit[0] as Sentence)));
  const change = (word: string, at: number) => {
    if (capitals) return word.toUpperCase();
    return at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  };
  const sentences = [...chosen].map(({ words, spans }) => ({ words: words.map(change), spans }));
  return { set: story.set, sentences, context: story.sentences };
}
