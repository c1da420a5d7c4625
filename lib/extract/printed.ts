// What a page prints around its headline, read from its paragraphs: the day, the day of the last change, the byline.

import { fold } from '#lib/text/fold';
import { type Byline, readByline, readReporting } from './bylines';
import type { DayLimits, DayReading } from './days';
import { findDay } from './days';
import type { RawBlock } from './html-blocks';
import { readStamps } from './stamps';

export type Printed = {
  published: DayReading | null;
  updated: DayReading | null;
  /** 'Saved from ... on 9 June 2015', wherever it stands on the page. */
  captured: DayReading | null;
  byline: Byline | null;
};

/** Stamps stand this near to the headline, counted in paragraphs of the page. */
const BEFORE = 6;
const AFTER = 14;
const LONGEST_STAMP = 160;
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
  const published = stamps.filter((stamp) => stamp.kind === 'published');
  return {
    published: (published.find((stamp) => stamp.labelled) ?? published[0])?.reading ?? looseDay(short, limits),
    updated: stamps.find((stamp) => stamp.kind === 'updated')?.reading ?? null,
    captured: capturedIn(blocks, limits),
    byline: bylineIn(short) ?? reportingIn(blocks),
  };
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
      /©|copyright|updated|modified/i.test(text) || text.split(' ').length > 20 ? null : findDay(text, limits);
    if (reading?.precision === 'day') return { ...reading, words: text };
  }
  return null;
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
