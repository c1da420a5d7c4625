// Text in, sentences out, as places in the text. Made for news: abbreviations and initials do not end a sentence.

/** UTF-16 offsets, `end` exclusive; together the sentences cover all but the space between them. */
export type Sentence = { start: number; end: number };

const ENDING = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])/gu;
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd)$/u;

export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(ENDING)) {
    const before = text.slice(start, match.index);
    if (match[0].startsWith('.') && ABBREVIATION.test(before)) continue;
    const end = match.index + match[0].trimEnd().length;
    found.push({ start, end });
    start = match.index + match[0].length;
  }
  if (text.slice(start).trim() !== '') found.push({ start, end: text.trimEnd().length });
  return found;
}
