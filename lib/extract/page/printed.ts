// What a page prints around its headline, read from its paragraphs: the day, the day of the last change, the byline.

import { fold } from '#lib/text/fold';
import { CHANGED } from '../days/day-labels';
import type { DayLimits, DayReading } from '../days/days';
import { findDay } from '../days/days';
import { readStamps } from '../days/stamps';
import { type Byline, readByline, readReporting } from '../names/bylines';
import type { RawBlock } from './html-blocks';

export type Printed = {
  published: DayReading | null;
  /** The stamp says itself what it is, is only a day, opens the story, or was found inside other words. */
  publishedBy: 'label' | 'stamp' | 'lead' | 'loose';
  updated: DayReading | null;
  /** 'Saved from ... on 9 June 2015', wherever it stands on the page. */
  captured: DayReading | null;
  byline: Byline | null;
};

/** Stamps stand this near to the headline, counted in paragraphs of the page. */
const BEFORE = 6;
const AFTER = 14;
const LONGEST_STAMP = 160;
/** Lines that are about something else, and sentences. */
const NO_STAMP = /©|copyright|[.!?。][”"'’)]?$|\bISBN\b/i;
const CAPTURE = /saved|captur|retriev|archiv|access|download/i;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W*$/i;

export function readPrinted(
  blocks: RawBlock[],
  headline: string,
  firstParagraph: string | null,
  limits: DayLimits,
): Printed {
  const from = blocks.findIndex((block) => fold(block.text) === fold(headline));
  const story = firstParagraph === null ? -1 : blocks.findIndex((block) => block.text === firstParagraph);
  const anchor = from >= 0 ? from : Math.max(0, story);
  const end = Math.max(anchor + AFTER, story + 2);
  const near = [...blocks.slice(anchor, end), ...blocks.slice(Math.max(0, anchor - BEFORE), anchor)];
  const short = near.filter((block) => block.text.length <= LONGEST_STAMP);
  const stamps = short.flatMap((block) => readStamps(block.text, limits));
  const published = stamps.filter((stamp) => stamp.kind === 'published' && stamp.reading.precision === 'day');
  const stamp = published.find((one) => one.labelled) ?? published[0];
  const lead = stamp ? null : leadDay(firstParagraph ?? '', limits);
  return {
    published: stamp?.reading ?? lead ?? looseDay(short, limits),
    publishedBy: stamp ? (stamp.labelled ? 'label' : 'stamp') : lead ? 'lead' : 'loose',
    updated: stamps.find((stamp) => stamp.kind === 'updated')?.reading ?? null,
    captured: capturedIn(blocks, limits),
    byline: bylineIn(short) ?? reportingIn(blocks),
  };
}

/** '(18.01.2018) The first sentence', '18 January 2018 - The first sentence'. */
function leadDay(paragraph: string, limits: DayLimits): DayReading | null {
  const reading = findDay(paragraph.slice(0, 60), limits);
  if (reading?.precision !== 'day' || reading.at > 12) return null;
  const after = paragraph.slice(reading.at + reading.words.length).trimStart();
  const opens = /^[)\]|:–—-]/.test(after) && /^[\W_]*(?:\p{L}{2,9}[,.]?\s)?$/u.test(paragraph.slice(0, reading.at));
  return opens ? { ...reading, words: paragraph.slice(0, reading.at + reading.words.length) } : null;
}

function capturedIn(blocks: RawBlock[], limits: DayLimits): DayReading | null {
  const short = blocks.filter((block) => block.text.length <= LONGEST_STAMP && CAPTURE.test(block.text));
  const stamps = short.flatMap((block) => readStamps(block.text, limits));
  return stamps.find((stamp) => stamp.kind === 'captured')?.reading ?? null;
}

/** A day inside a short line that says other things too: 'By Jane Doe | 5 min read | 6 October 1981'. */
function looseDay(blocks: RawBlock[], limits: DayLimits): DayReading | null {
  for (const { text } of blocks) {
    const reading =
      NO_STAMP.test(text) || CHANGED.test(text) || text.split(' ').length > 20 ? null : findDay(text, limits);
    if (reading?.precision === 'day' && atAnEnd(text, reading)) return { ...reading, words: text };
  }
  return null;
}

/** In the middle of a line it is the day of what the line tells. */
function atAnEnd(text: string, { at, words }: DayReading): boolean {
  return at < 30 || text.length - at - words.length < 20;
}

function bylineIn(blocks: RawBlock[]): Byline | null {
  for (const { text } of blocks) {
    const byline =
      text.length <= 120 && /^(?:(?:\S+\s)?by\b|from (?:our|a|the)\b)/i.test(text)
        ? readByline(withoutDay(text))
        : null;
    if (byline) return byline;
  }
  return null;
}

function reportingIn(blocks: RawBlock[]): Byline | null {
  for (const { text } of blocks.slice(-400)) {
    const byline = text.length <= 300 ? readReporting(text) : null;
    if (byline) return byline;
  }
  return null;
}

/** 'By Jane Doe | 6 October 1981' and 'By Jane Doe, Oct. 6, 1981' without the day. */
function withoutDay(text: string): string {
  const day = findDay(text);
  return (day ? text.slice(0, day.at).replace(WEEKDAY, '') : text).replace(
    /[\s|·•,–—-]+(?:published|updated|posted|on)?[\s:|·•,–—-]*$/i,
    '',
  );
}
