// Folding makes words that readers take for the same equal: case, accents, width and ligatures.
// It is the same at ingest, in the index, in a query and in highlighting.

const MARKS = /\p{M}+/gu;
/** Letters that Unicode does not decompose, with the spelling that English-language news uses. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ς: 'σ',
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** What each unit folds to: every character folds by itself, so it is found out once. */
const FOLDED: (string | undefined)[] = new Array(0x10000);

/** Lower case without accents. The result can be longer or shorter than the text: offsets do not carry over. */
export function fold(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 0x7e) return foldByUnits(text);
  }
  return text.toLowerCase();
}

function foldByUnits(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdfff) return foldAll(text); // half a character
    folded += FOLDED[unit] ??= foldAll(text[at] ?? '');
  }
  return folded;
}

function foldAll(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter);
}
