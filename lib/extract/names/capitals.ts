// Words in capitals, as bylines, rubrics and wire texts print them, to words as a reader writes them.

/** 'JANE O’NEILL-DOE' as 'Jane O’Neill-Doe'. */
export function fromCapitals(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s'’"“(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/(['’])S\b/g, '$1s');
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
