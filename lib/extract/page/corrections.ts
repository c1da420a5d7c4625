// Notes in which an outlet corrects its own story: told by their first words, in the languages of the sets measured.

const LONGEST = 1_200;
const STORY =
  '(?:article|story|report|post|piece|column|headline|version|caption|dispatch|item|editorial|obituary|photo)';
const CORRECTION = new RegExp(
  '^[\\s*_([—–-]{0,4}(?:' +
    `(?:corrections?|clarifications?|correction appended|errat(?:um|a)|korrektur(?:hinweis)?|berichtigung|richtigstellung|rectificati(?:f|on)|corrección|fe de err(?:ores|atas)|errata corrige|rettelse|rättelse|oikaisu|rectificatie|correcção|correção|sprostowanie)\\b\\s*(?:[:(—–]|,? ?(?:appended|made|\\d|on |(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.? \\d)|$)` +
    `|(?:editors?['’]?s?['’]? note:? ?)?(?:an? |the )?(?:earlier|previous|original|prior|first)(?: online)? version of (?:this|the) ${STORY}` +
    `|(?:this|the) ${STORY} (?:has been|was|have been|is) (?:corrected|amended|edited|updated|revised|changed|clarified) (?:to|on|after|because|since|at|with|in)\\b` +
    '|in (?:einer|der) (?:früheren|vorherigen|ersten) (?:version|fassung) (?:dieses|des) ' +
    '|dans une (?:première|précédente) version' +
    '|en una versión anterior ' +
    ')',
  'iu',
);

export function isCorrection(text: string): boolean {
  return text.length <= LONGEST && CORRECTION.test(text);
}
