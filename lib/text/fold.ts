// Folding makes words that readers take for the same equal: case, accents, width and ligatures.
// It is the same at ingest, in the index, in a query and in highlighting.

const ASCII = /^[\x20-\x7e]*$/;
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

/** Lower case without accents. The result can be longer or shorter than the text: offsets do not carry over. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter);
}
