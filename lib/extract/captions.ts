// The words under a picture to its caption and its credit, and the signs by which a paragraph is known as a caption.

import { agencyNamed } from './names/agencies';

export type Caption = { caption: string | null; credit: string | null };

const PICTURE =
  '(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Pp]hotography|[Pp]ictures?|[Pp]ics?|[Ii]mages?|[Ii]llustrations?|[Gg]raphics?|[Ff]oto|[Vv]ideo still)';
/** The words before it are capitalised: 'Kremlin Pool Photo by' is a credit, 'the museum bought the photo from' is not. */
const BEFORE_PICTURE = "(?:(?:\\p{Lu}[\\p{L}\\p{N}&'’/-]*|U\\.S\\.|of|and|the|file|handout|pool|archive|stock) ){0,5}";
const AFTER_PICTURE =
  '(?:\\s[Cc]redits?)?(?:\\s+(?:by|courtesy(?: of)?|from|via|provided by|supplied by)\\s+\\p{Lu}|\\s*[:/|]|\\W{0,2}$)';
const OTHER_CREDIT =
  '(?:[Cc]redits?|CREDITS?|[Ss]ource|[Cc]opyright|[Cc]ourtesy(?: of)?)\\s*:?\\s+\\p{Lu}|©|\\([Cc]\\)\\s+\\p{Lu}|[Hh]andout\\b|[Vv]ia\\s+\\p{Lu}';
/** 'Photo by ...', 'Kremlin Pool Photo by ...', 'File photo', 'Credit: ...', 'Photo: ...', '© ...'. */
const CREDIT = new RegExp(`^\\W{0,2}(?:${BEFORE_PICTURE}${PICTURE}${AFTER_PICTURE}|${OTHER_CREDIT})`, 'u');
const LABEL =
  /^\W{0,2}(?:(?:file|archive|stock|handout) )?(?:photos?|photographs?|pictures?|images?|foto|credits?)\s*:\s*/i;
const NAMED_AGENCY =
  /(?:\/|\bvia\s+|\|\s*|^)\s*(?:[\p{L} ]{0,20}\b)?(?:getty images|getty|ap photo|ap|reuters|afp|epa(?:-efe)?|upi|tass|sputnik|xinhua|dpa|shutterstock|istock|alamy|bloomberg|imago|picture alliance|keystone|anadolu|zuma|rex)\b/iu;
const CAPTION_SIGNS =
  /\((?:left|right|cent(?:er|re)|top|above|below|l|r|c|file|second|third|from left|back)[^()]{0,30}\)|\b(?:pictured|in this (?:file |undated |handout )?(?:photo|image|picture|frame)|is shown|are shown|is seen|are seen|seen here|file photo|file picture|stock image)\b/i;
const CAPTION_LABEL =
  /^(?:(?:photo |picture )?caption|picture|pictured|photo|(?:file|archive) (?:photo|picture)|above|in the picture|file)\s*:\s*/i;
/** A label that says nothing more than that a caption follows. */
const BARE_LABEL = /^(?:(?:photo |picture )?caption)\s*:\s*/i;

const NAMES = "\\p{Lu}[\\p{L}.'’&-]{0,40}(?:[ /]\\p{Lu}[\\p{L}.'’&-]{0,40}){0,5}";
const SIGNED = new RegExp(`^(.{15,1000}[.!?]["”’]?)\\s(\\(${NAMES}\\)|${NAMES})$`, 'u');
/** Longer than any caption; what is longer is left as it is. */
const LONGEST = 1_500;

/** A line that is a credit and nothing else. */
export function isCredit(text: string): boolean {
  if (text.length > 160) return false;
  const words = text.split(/\s+/).length;
  if (LABEL.test(text) && isDescription(text.replace(LABEL, ''))) return false;
  return words <= 16 && CREDIT.test(text) && !/[.!?]\s+\p{Lu}.{20}/u.test(text);
}

/** The caption and the credit, or null where the paragraph shows no credit. The order of the words is kept. */
export function splitCredit(paragraph: string): Caption | null {
  const text = paragraph.trim();
  if (text.length > LONGEST) return null;
  if (isCredit(text)) return { caption: null, credit: tidy(text) };
  for (const cut of cuts(text)) {
    const [caption, credit] = [text.slice(0, cut).trim(), text.slice(cut).trim()];
    if (caption !== '' && isCreditTail(credit))
      return { caption: tidy(caption.replace(BARE_LABEL, '')), credit: tidy(credit) };
  }
  return null;
}

/** True for a paragraph that says of itself that it stands under a picture. */
export function isCaption(text: string): boolean {
  return CAPTION_LABEL.test(text) || (CAPTION_SIGNS.test(text.slice(0, 400)) && text.split(/\s+/).length <= 70);
}

/** Caption and credit of words already known to stand under a picture. */
export function readCaption(paragraph: string): Caption {
  if (paragraph.length > LONGEST) return { caption: paragraph, credit: null };
  return (
    splitCredit(paragraph) ??
    splitSignature(paragraph) ?? { caption: tidy(paragraph.replace(BARE_LABEL, '')), credit: null }
  );
}

/** '... on Sunday. (Continental Wire)' and '... on Sunday. Jane Doe/Continental Wire', known as credits only under a picture. */
function splitSignature(text: string): Caption | null {
  const match = SIGNED.exec(text.trim());
  return match?.[1] && match[2] ? { caption: tidy(match[1].replace(BARE_LABEL, '')), credit: tidy(match[2]) } : null;
}

/** Places where a credit may begin: after a sentence, at a parenthesis, a bar or a dash; the last ones first. */
function cuts(text: string): number[] {
  const places: number[] = [];
  for (const match of text.matchAll(
    /[.!?]["”’)]?\s+(?=[(\p{Lu}©[])|\s(?=[([][^()[\]]{3,80}[)\]]\.?$)|\s[|–—]\s+|\s(?=©)|\s(?=(?:photo|picture|image|credit)s?\s*:)/giu,
  )) {
    places.push(match.index + match[0].length);
  }
  return places.slice(-6).sort((a, b) => a - b);
}

function isCreditTail(text: string): boolean {
  const inner = text.replace(/^[([]\s*|\s*[)\]]\.?$/g, '');
  if (isCredit(inner)) return true;
  if (inner.length > 90 || inner.split(/\s+/).length > 10) return false;
  return agencyNamed(inner) !== null || (NAMED_AGENCY.test(inner) && /^[(\p{Lu}]/u.test(inner));
}

/** 'Photo: The bridge at its opening. Continental Wire' tells what is seen, 'Photo: Jane Doe/Continental Wire' does not. */
function isDescription(text: string): boolean {
  return text.split(/\s+/).length >= 5 && /[.!?]["”’)]?(?:\s|$)/.test(text) && /(?:^|\s)\p{Ll}{3,}/u.test(text);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[|–—\s]+|[|–—\s]+$/g, '')
    .replace(/^\((.*)\)\.?$/, '$1')
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
}
