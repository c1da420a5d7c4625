// One line of text in, its tokens out: words with their inner hyphens and apostrophes, abbreviations and initials with
// their points ('Mr.', 'J.', 'U.S.'), numbers, signs. Offsets are UTF-16 units. It is cut unit by unit in one pass, so
// that a line of any length and of any script takes linear time.

export type Tokens = {
  /** The token as features see it: quotation marks and apostrophes of one kind. */
  words: string[];
  starts: number[];
  ends: number[];
};

const [OTHER, LETTER, CAPITAL, DIGIT, SPACE, UNKNOWN] = [0, 1, 2, 3, 4, 255];
/** The kind of each unit, once it has been asked for. */
const KINDS = new Uint8Array(0x10000).fill(UNKNOWN);
const SPACES = /^[\s\u200b\ufeff]/;
const WORDS_OF_HALVES = /^[\p{L}\p{M}\p{N}]/u;

const [QUOTE, AMPERSAND, COMMA, HYPHEN, POINT, SLASH] = [0x27, 0x26, 0x2c, 0x2d, 0x2e, 0x2f];
const [AT, RIGHT_QUOTE, ELLIPSIS] = [0x40, 0x2019, 0x2026];
/** A word longer than this is none: scripts without spaces, encoded data. It is cut there. */
const LONGEST = 60;

/** Written with a point that ends no sentence. */
const ABBREVIATIONS = new Set(
  `mr mrs ms messrs dr prof rev hon pres gen lt lieut col maj sgt cpl pvt capt cmdr adm brig sen sens rep reps gov govs
  atty supt insp st ft mt jr sr jan feb mar apr jun jul aug sep sept oct nov dec vs inc corp co ltd bros no dist dept
  fr msgr det sec asst`.split(/\s+/),
);
const MARKS: Record<string, string> = { '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'" };
/** What English writes together and grammars read apart: 'Nehru's', 'didn't'. */
const SUFFIX = /^(.*[^'’])(['’](?:s|re|ve|ll|d|m)|n['’]t)$/i;

export function tokensOf(text: string): Tokens {
  const tokens: Tokens = { words: [], starts: [], ends: [] };
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) === SPACE) at++;
    else at = isWordAt(text, at) ? takeWord(text, at, tokens) : takeSign(text, at, tokens);
  }
  return tokens;
}

function takeWord(text: string, start: number, tokens: Tokens): number {
  const end = endOfWord(text, start);
  const word = text.slice(start, end);
  const split = word.length < LONGEST ? SUFFIX.exec(word) : null;
  if (split?.[1] !== undefined) {
    const cut = start + split[1].length;
    push(tokens, text, start, cut);
    push(tokens, text, cut, end);
    return end;
  }
  const point = end < text.length && text.charCodeAt(end) === POINT && keepsPoint(word, text, end) ? 1 : 0;
  push(tokens, text, start, end + point);
  return end + point;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < LONGEST) {
    if (isWordAt(text, at)) at += unitsAt(text, at);
    else if (isJoint(text, start, at)) at++;
    else break;
  }
  return at;
}

/** True for a sign inside a word, between two letters or digits. */
function isJoint(text: string, start: number, at: number): boolean {
  if (at + 1 >= text.length || !isWordAt(text, at + 1)) return false;
  const sign = text.charCodeAt(at);
  const [before, after] = [kindAt(text, at - 1), kindAt(text, at + 1)];
  const digits = before === DIGIT && after === DIGIT;
  if (sign === QUOTE || sign === RIGHT_QUOTE) return !digits;
  // '1-Pete Sampras': the number of a seed is no part of the name.
  if (sign === HYPHEN || sign === 0x2010 || sign === 0x2011) return !(after === CAPITAL && isNumber(text, start, at));
  if (sign === AMPERSAND || sign === AT) return true;
  if (sign === COMMA || sign === SLASH) return digits;
  return sign === POINT && (digits || isInnerPoint(text, start, at, after));
}

/** 'U.S.', 'J.F.', 'bbc.co.uk' go on behind a point; 'ended.Then' does not. */
function isInnerPoint(text: string, start: number, at: number, after: number): boolean {
  const alone = at - 1 === start || text.charCodeAt(at - 2) === POINT;
  return alone ? kindAt(text, at - 1) !== DIGIT || after === DIGIT : after === LETTER;
}

function isNumber(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  for (let at = start; at < end; at++) if (kindAt(text, at) !== DIGIT) return false;
  return true;
}

/** True when the point behind the word belongs to it. */
function keepsPoint(word: string, text: string, end: number): boolean {
  if (text.charCodeAt(end + 1) === POINT) return false;
  const beforeLast = word.length === 1 ? POINT : word.charCodeAt(word.length - 2);
  if (beforeLast === POINT && kindAt(text, end - 1) !== DIGIT) {
    return word.length > 1 || kindAt(text, end - 1) === CAPITAL;
  }
  if (!ABBREVIATIONS.has(word.toLowerCase())) return false;
  // 'said no.' ends a sentence, 'No. 4' doesn't.
  return word.toLowerCase() !== 'no' || kindAt(text, end + 2) === DIGIT;
}

function takeSign(text: string, start: number, tokens: Tokens): number {
  const unit = text.charCodeAt(start);
  let end = start + unitsAt(text, start);
  if (unit === POINT || unit === HYPHEN || unit === QUOTE) {
    while (end - start < LONGEST && text.charCodeAt(end) === unit) end++;
  }
  push(tokens, text, start, end);
  return end;
}

function push(tokens: Tokens, text: string, start: number, end: number): void {
  tokens.words.push(plain(text.slice(start, end)));
  tokens.starts.push(start);
  tokens.ends.push(end);
}

/** The word with quotation marks and apostrophes as a typewriter has them. */
export function plain(word: string): string {
  if (word.length === 1) return MARKS[word] ?? (word.charCodeAt(0) === ELLIPSIS ? '...' : word);
  if (word === '``' || word === "''") return '"';
  return word.includes('’') || word.includes('‘') ? word.replace(/[‘’]/g, "'") : word;
}

function isWordAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === CAPITAL || kind === DIGIT;
}

/** Two for a character of two units, else one. */
function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length ? 2 : 1;
}

function kindAt(text: string, at: number): number {
  if (at >= text.length || at < 0) return OTHER;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) return WORDS_OF_HALVES.test(text.slice(at, at + 2)) ? LETTER : OTHER;
  const known = KINDS[unit];
  if (known !== undefined && known !== UNKNOWN) return known;
  const kind = kindOf(String.fromCharCode(unit));
  KINDS[unit] = kind;
  return kind;
}

function kindOf(sign: string): number {
  if (SPACES.test(sign)) return SPACE;
  if (/^\p{Lu}/u.test(sign)) return CAPITAL;
  if (/^[\p{L}\p{M}]/u.test(sign)) return LETTER;
  if (sign === '_') return LETTER;
  return /^\p{N}/u.test(sign) ? DIGIT : OTHER;
}
