// Texts in which somebody has marked the persons, as documents of lines. They come as tokens; the tagger reads text, so
// the tokens are joined as print joins them, and its offsets are brought back to tokens.

import { filesIn, isThere, textOf } from './beside';
import { gumDocs } from './gum';

/** Tokens `from` to `to`, the last not included. */
export type TokenSpan = { from: number; to: number };
export type NameLine = { text: string; tokens: { start: number; end: number }[]; persons: TokenSpan[] };
export type NameDoc = { id: string; lines: NameLine[] };
/** `learned`: the tagger was trained on it too, so that its figures say little about new text. */
export type NameSet = { name: string; folder: string; learned: boolean; docs: () => NameDoc[] };

type Columns = { token: number; tag: number | 'last'; separator: RegExp };
const CONLL: Columns = { token: 0, tag: 'last', separator: /\s+/ };
const WNUT: Columns = { token: 0, tag: 'last', separator: /\t/ };
const UNER: Columns = { token: 1, tag: 2, separator: /\t/ };

export const NAME_SETS: NameSet[] = [
  {
    name: 'CoNLL test a (wire, 1996)',
    folder: 'ner/conll2003-testa',
    learned: false,
    docs: () => columns('ner/conll2003-testa/eng.testa.gz', CONLL),
  },
  {
    name: 'WikiGold (encyclopedia)',
    folder: 'ner/wikigold',
    learned: false,
    docs: () => columns('ner/wikigold/wikigold.conll.txt.gz', CONLL),
  },
  {
    name: 'UNER EWT (web)',
    folder: 'ner/uner-ewt',
    learned: true,
    docs: () => ['dev', 'test'].flatMap((part) => columns(`ner/uner-ewt/en_ewt-ud-${part}.iob2.gz`, UNER)),
  },
  {
    name: 'WNUT 17 test (social)',
    folder: 'ner/wnut17',
    learned: true,
    docs: () => eachLine(columns('ner/wnut17/emerging.test.annotated.gz', WNUT)),
  },
  {
    name: 'GUM Wikinews (news)',
    folder: 'archive/gum-wikinews',
    learned: false,
    docs: () => filesIn('archive/gum-wikinews/entities', '.tsv.gz').map((file) => gumDocs(file, textOf(file))),
  },
];

export function setsThere(): NameSet[] {
  return NAME_SETS.filter(({ folder }) => isThere(folder));
}

/** Documents of a file with one token a line; a blank line ends a sentence. */
export function columns(file: string, { token, tag, separator }: Columns): NameDoc[] {
  const docs: NameDoc[] = [];
  let doc: NameDoc = { id: `${file}#0`, lines: [] };
  let tokens: string[] = [];
  let tags: string[] = [];
  const endLine = () => {
    if (tokens.length > 0) doc.lines.push(lineOf(tokens, personsIn(tags)));
    [tokens, tags] = [[], []];
  };
  const endDoc = () => {
    endLine();
    if (doc.lines.length > 0) docs.push(doc);
    doc = { id: `${file}#${docs.length}`, lines: [] };
  };
  for (const line of textOf(file).split(/\r?\n/)) {
    const fields = line.split(separator);
    if (/^# newdoc/.test(line) || fields[0] === '-DOCSTART-') endDoc();
    else if (line.trim() === '') endLine();
    else if (!/^# /.test(line)) {
      tokens.push(fields[token] ?? '');
      tags.push((tag === 'last' ? fields.at(-1) : fields[tag]) ?? 'O');
    }
  }
  endDoc();
  return docs;
}

/** `tight`: tokens that stand between others without space. */
export function lineOf(tokens: readonly string[], persons: TokenSpan[], tight = /^$/): NameLine {
  const places: NameLine['tokens'] = [];
  let text = '';
  let isQuoted = false;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1] ?? '';
    const closes = token === '"' && isQuoted;
    const opens = before === '"' && isQuoted;
    const isTight = tight.test(token) || tight.test(before);
    if (at > 0 && !closes && !opens && !isTight && !clings(token) && !/^[([$#]$/.test(before)) text += ' ';
    if (token === '"') isQuoted = !isQuoted;
    places.push({ start: text.length, end: text.length + token.length });
    text += token;
  });
  return { text, tokens: places, persons };
}

/** Signs and endings that print sets without a space before them. */
function clings(token: string): boolean {
  return /^(?:[,.;:!?)\]%’']|'s|’s|n't|n’t|'re|'ve|'ll|'d|'m|\.\.\.)$/i.test(token);
}

function personsIn(tags: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  tags.forEach((tag, at) => {
    if (!/^[BI]-per/i.test(tag)) return;
    const last = spans.at(-1);
    if (last?.to === at && !tag.startsWith('B')) last.to = at + 1;
    else spans.push({ from: at, to: at + 1 });
  });
  return spans;
}

/** Posts that have nothing to do with each other are documents of their own. */
function eachLine(docs: readonly NameDoc[]): NameDoc[] {
  return docs.flatMap(({ id, lines }) => lines.map((line, at) => ({ id: `${id}/${at}`, lines: [line] })));
}
