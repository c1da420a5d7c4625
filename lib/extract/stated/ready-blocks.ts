// A body that a format sends in a field, in HTML or plain text, to blocks; and the words under its pictures.

import { type Block, isProse } from '#lib/model/article';
import { fold } from '#lib/text/fold';
import { readCaption } from '../captions';
import { isPublicationNote } from '../cleaning';
import { fragmentBlocks } from '../page/html-fragment';
import { proseWords } from '../page/html-story';
import { plain } from '../page/json-ld';

/** A body in HTML or plain text to its blocks, told by its tags. Null when its markup is nested without end. */
export function bodyBlocks(body: string, headline: string | null): Block[] | null {
  if (HAS_TAGS.test(body)) return fragmentBlocks(body, { headline: headline ?? '', authors: [] });
  return textBlocks(body, headline);
}

const HAS_TAGS =
  /<\/?(?:p|br|div|h[1-6]|ul|ol|li|figure|blockquote|section|article|table|body|span|em|strong|b|i|a)\b[^<>]{0,1000}>/i;

/** Paragraphs are parted by empty lines; a text without any has one a line. The headline again is left out. */
export function textBlocks(body: string, headline: string | null): Block[] {
  const text = body.replace(/\r\n?/g, '\n');
  const parts = /\n\s*\n/.test(text) ? text.split(/\n\s*\n/) : text.split('\n');
  const texts = parts.map((part) => plain(part)).filter((part) => part !== '');
  if (texts.length > 1 && headline !== null && fold(texts[0] ?? '') === fold(plain(headline))) texts.shift();
  return texts.map((own, at) => ({
    part: at === texts.length - 1 && at > 0 && isPublicationNote(own) ? 'navigation' : 'body',
    text: own,
  }));
}

/** The words under a picture, with the credit that is stated apart or printed after them. */
export function captionBlocks(words: string | null, credit: string | null = null): Block[] {
  const text = plain(words ?? '');
  const read = text === '' ? { caption: null, credit: null } : readCaption(text);
  const signed = read.credit ?? (plain(credit ?? '') || null);
  return [
    ...(read.caption ? [{ part: 'caption' as const, text: read.caption }] : []),
    ...(signed ? [{ part: 'credit' as const, text: signed }] : []),
  ];
}

/** How much there is to read, in words. */
export function wordsIn(blocks: Block[]): number {
  return proseWords(blocks) + unspacedWords(blocks);
}

/** Chinese, Japanese and Thai are written without spaces: about two letters there say what a word does. */
function unspacedWords(blocks: Block[]): number {
  const prose = blocks.filter((block) => isProse(block.part)).map((block) => block.text.slice(0, 2_000));
  const letters = prose.join('').match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu);
  return Math.floor((letters?.length ?? 0) / 2);
}
