// The labelled texts beside the project in, stories out. Each set writes its labels another way; what is no person,
// organisation or place is left unmarked.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NameKind, TokenSpan } from '#lib/people/tagger/labels';
import { plain } from '#lib/people/tagger/tokens';
import type { Sentence, Story } from './story';

const FOLDER = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'ner');
export const hasLabelledSets = existsSync(FOLDER);

const NAMES: Record<string, NameKind> = {};
const LABELS: Record<NameKind, string> = {
  person: 'per pers person politician musicalartist writer scientist researcher',
  organisation: 'org organization organisation corporation group politicalparty band university',
  place: 'loc location facility country building astronomicalobject',
};
for (const kind of ['person', 'organisation', 'place'] as const) {
  for (const label of LABELS[kind].split(' ')) NAMES[label] = kind;
}

type Columns = {
  files: string[];
  separator?: string | RegExp;
  word?: number;
  /** Counted from the end when negative. */
  label?: number;
  /** Every sentence is a story of its own. */
  apart?: boolean;
  /** Grammars cut 'Jean-Claude' in three; news writes one word. */
  hyphens?: boolean;
};

const CROSSNER = ['politics', 'science', 'music', 'literature', 'ai'];
const SETS = {
  'uner-ewt': {
    files: ['en_ewt-ud-dev.iob2', 'en_ewt-ud-test.iob2'],
    separator: '\t',
    word: 1,
    label: 2,
    hyphens: true,
  },
  wnut17: {
    files: ['wnut17train.conll', 'emerging.dev.conll', 'emerging.test.annotated'],
    separator: '\t',
    label: 1,
    apart: true,
  },
  crossner: {
    files: CROSSNER.flatMap((topic) => ['train', 'dev', 'test'].map((part) => `${topic}.${part}.txt`)),
    separator: '\t',
    apart: true,
  },
  btc: { files: ['a', 'b', 'e', 'f', 'g', 'h'].map((part) => `${part}.conll`), separator: '\t', apart: true },
  'wikinews-silver': { files: ['wikinews-2019-2020.silver.conll'], hyphens: true },
  wikigold: { files: ['wikigold.conll.txt'] },
  'conll2003-testa': { files: ['eng.testa'] },
} satisfies Record<string, Columns>;

export type SetName = keyof typeof SETS;

export function readLabelled(name: SetName): Story[] {
  const columns: Columns = SETS[name];
  const stories = columns.files.flatMap((file) => readFile(name, path.join(FOLDER, name, `${file}.gz`), columns));
  if (!columns.apart) return stories;
  return stories.flatMap((story) => story.sentences.map((sentence) => ({ set: name, sentences: [sentence] })));
}

function readFile(set: string, file: string, columns: Columns): Story[] {
  const { separator = /\s+/, word = 0, label = -1, hyphens = false } = columns;
  const stories: Story[] = [];
  let sentences: Sentence[] = [];
  let [words, labels]: [string[], string[]] = [[], []];
  let text = '';
  const endSentence = () => {
    if (words.length > 0) sentences.push(sentenceOf(words, labels, hyphens ? text : null));
    [words, labels, text] = [[], [], ''];
  };
  const endStory = () => {
    endSentence();
    if (sentences.length > 0) stories.push({ set, sentences });
    sentences = [];
  };
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split(/\r?\n/)) {
    const cells = line.split(separator);
    if (line.startsWith('# newdoc') || line.startsWith('-DOCSTART-')) endStory();
    else if (line.startsWith('# text = ')) text = line.slice(9);
    else if (line.startsWith('# ') && line.includes(' = ')) continue;
    else if (line.trim() === '') endSentence();
    else {
      words.push(cells[word] ?? '');
      labels.push(cells.at(label) ?? 'O');
    }
  }
  endStory();
  return stories;
}

function sentenceOf(words: string[], labels: string[], text: string | null): Sentence {
  const spans: TokenSpan[] = [];
  let open: { from: number; label: string } | null = null;
  for (let at = 0; at <= labels.length; at++) {
    const label = labels[at] ?? 'O';
    const name = label === 'O' ? '' : label.slice(2);
    if (open && (name !== open.label || label.startsWith('B'))) {
      const kind = NAMES[open.label.toLowerCase()];
      if (kind) spans.push({ from: open.from, to: at, kind });
      open = null;
    }
    if (!open && name !== '') open = { from: at, label: name };
  }
  const sentence = { words: words.map((word) => plain(word).replace(SEEDED, '$1')), spans };
  return joined(sentence, text !== null);
}

/** '1-Pete': our own tokens leave the number of a seed apart. */
const SEEDED = /^\d{1,3}-(\p{Lu}\p{Ll}.*)$/u;
const LETTERS = /^[\p{L}\p{N}][\p{L}\p{N}.&-]*$/u;

/**
 * Puts together 'J' and '.', and where `hyphens` are apart 'X', '-' and 'Y', as our own tokens have them: where all of
 * them are in one name or in none.
 */
function joined({ words, spans }: Sentence, hyphens: boolean): Sentence {
  const kept: string[] = [];
  const places: number[] = [];
  const spanAt = (at: number) => spans.find((span) => span.from <= at && at < span.to);
  for (let at = 0; at < words.length; at++) {
    const [left, right] = [kept.at(-1) ?? '', words[at + 1] ?? ''];
    const initial = words[at] === '.' && at > 0 && /^\p{Lu}$/u.test(left);
    // At the end of a sentence the point is the initial's where the set has it in the name.
    const isOne = initial && spanAt(at - 1) === spanAt(at) && (right !== '' || spanAt(at) !== undefined);
    if (isOne) {
      kept[kept.length - 1] = `${left}.`;
      places.push(kept.length - 1);
      continue;
    }
    const hyphen = hyphens && words[at] === '-' && at > 0 && LETTERS.test(left) && LETTERS.test(right);
    if (hyphen && spanAt(at - 1) === spanAt(at + 1) && spanAt(at) === spanAt(at + 1)) {
      kept[kept.length - 1] = `${left}-${right}`;
      places.push(kept.length - 1, kept.length - 1);
      at++;
    } else {
      places.push(kept.length);
      kept.push(words[at] ?? '');
    }
  }
  places.push(kept.length);
  return {
    words: kept,
    spans: spans.map(({ from, to, kind }) => ({ from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1, kind })),
  };
}
