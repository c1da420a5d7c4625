// The day that some outlets print at the end of the window's title: 'Island ferry | Harbour Post | 28.04.2023'.

import { elementsNamed } from '../page/elements';
import { type DayLimits, type DayReading, findDay } from './days';

export function titleDay(document: Document, limits: DayLimits): DayReading | null {
  const title = (elementsNamed(document, 'title')[0]?.textContent ?? '').slice(0, 1_000);
  const last =
    title
      .split(/\s[|·•»–—-]\s/)
      .at(-1)
      ?.trim() ?? '';
  const reading = last === title.trim() ? null : findDay(last, limits);
  return reading?.precision === 'day' && reading.words.length >= last.length - 1 ? reading : null;
}
