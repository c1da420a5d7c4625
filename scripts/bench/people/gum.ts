// GUM's Wikinews texts mark whatever refers to a person: 'US President Jane Doe', 'a teacher', 'his'. The names in those
// marks in, as lines with persons, out. A name is the last run of capitals in the mark before a comma or a word such as
// 'of', without title and without places and organisations inside; of one word only where the text has it in a longer one.

import { wordSet } from '#lib/people/word-set';
import { lineOf, type NameDoc, type TokenSpan } from './name-sets';

type Token = { word: string; person: Set<string>; other: Set<string> };

const ENDS = wordSet('of who whose at in for from and or with on that which to by as');
const NO_NAME = wordSet(`
  president vice prime minister mr mrs ms dr sir professor prof senator governor congressman king queen pope judge
  secretary director chairman chief officer executive ceo general captain lord lady dame minister i he she they we you
  his her their our my it the a an us uk eu coach deputy mayor chancellor spokesman spokeswoman spokesperson
  republican democrat democratic christian muslim founder co-founder detective sergeant lieutenant colonel major
  associate senior assistant former then attorney ambassador administrator poet scientologist editorial manager team
  nonpartisan five one shadow home high commissioner afghan rohingya panamanian new zealander democrats senate rep
  biologist congresswoman archbishop bishop father saint st brother sister uncle aunt emeritus researcher astronaut actor writer
`);
/** Runs of capitals in marks of persons that are no names of persons, found by reading them all. */
const NO_PERSON = new Set(
  [
    'Mets Poet|Nobel Peace Prize|Nobel|Booker Prize|Star Wars|Symbiote Spidey|Successful Stormtroopers|Epic Mickey',
    'Doctor Who|Foreign Affairs|Peekaboo Cosplay|Editorial Manager|T - shirt|Booker Prize - winner|Spider - Gwen',
    'Black Widow|Scientology - critic|Libertarian Socialist|Lesser - known|Pilot|Jet Pilot|Fighter Pilot',
  ].flatMap((row) => row.split('|')),
);

export function gumDocs(file: string, tsv: string): NameDoc {
  const sentences = tsv
    .split('\n#Text=')
    .slice(1)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => /^\d+-\d+\t/.test(line))
        .map(tokenOf),
    );
  const runs = sentences.map(namesIn);
  const parts = new Set(
    sentences.flatMap((tokens, at) =>
      (runs[at] ?? []).filter(({ from, to }) => to - from > 1).flatMap((run) => words(tokens, run)),
    ),
  );
  const lines = sentences.map((tokens, at) => {
    const known = (runs[at] ?? []).filter(({ from, to }) => to - from > 1 || parts.has(tokens[from]?.word ?? ''));
    return lineOf(
      tokens.map(({ word }) => word),
      known,
      /^-$/,
    );
  });
  return { id: file, lines };
}

function words(tokens: readonly Token[], { from, to }: TokenSpan): string[] {
  return tokens.slice(from, to).map(({ word }) => word);
}

function tokenOf(line: string): Token {
  const [, , word = '', entities = ''] = line.split('\t');
  const marks = entities.split('|').map((mark) => /^([a-z]+)(?:\[(\d+)\])?$/.exec(mark));
  const ids = (wanted: (kind: string) => boolean) =>
    new Set(marks.flatMap((mark) => (mark?.[1] && wanted(mark[1]) ? [mark[2] ?? word] : [])));
  return {
    word,
    person: ids((kind) => kind === 'person'),
    other: ids((kind) => /^(?:place|organization)$/.test(kind)),
  };
}

function namesIn(tokens: readonly Token[]): TokenSpan[] {
  const ids = new Set(tokens.flatMap(({ person }) => [...person]));
  const found = new Map<string, TokenSpan>();
  for (const id of ids) {
    const from = tokens.findIndex(({ person }) => person.has(id));
    let to = from;
    while (tokens[to]?.person.has(id) && (to === from || !isEnd(tokens[to]?.word ?? ''))) to++;
    const run = lastRun(tokens, from, to);
    if (run) found.set(`${run.from} ${run.to}`, run);
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

function isEnd(word: string): boolean {
  return ENDS.has(word) || /^[,(:;"]$/.test(word);
}

function lastRun(tokens: readonly Token[], start: number, end: number): TokenSpan | null {
  let to = end;
  while (to > start && !isNameWord(tokens[to - 1])) to--;
  let from = to;
  while (
    from > start &&
    (isNameWord(tokens[from - 1]) || (from < to && /^(?:-|al|el|de|bin|van|von|")$/.test(tokens[from - 1]?.word ?? '')))
  )
    from--;
  while (from < to && !isNameWord(tokens[from])) from++;
  while (to > from && tokens[to]?.word === '-' && to + 1 < end) to += 2; // 'Kim Jong - un'
  const name = words(tokens, { from, to }).join(' ');
  return from < to && !NO_PERSON.has(name) ? { from, to } : null;
}

function isNameWord(token: Token | undefined): boolean {
  if (!token || token.other.size > 0 || NO_NAME.has(token.word.toLowerCase().replace(/\.$/, ''))) return false;
  return /^\p{Lu}/u.test(token.word);
}
