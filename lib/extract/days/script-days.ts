// The day of publication in the data that a page's scripts carry (the state of its framework, analytics), for pages
// that show nothing before their scripts run. The first field that names a publication is taken.

import { elementsNamed } from '../page/elements';
import type { DayLimits, DayReading } from './days';
import { readStamp } from './machine-days';

const FIELD =
  /\\{0,3}["'](?:date_?published|published_?(?:at|date|time|on)?|[a-z]{0,6}publishing_?date|publish(?:_?(?:date|time|ed_?time))|publication_?(?:date|time)|first_?published(?:_?(?:at|date|time))?|pub_?date|date_?publication|date_?publi\w{0,6}|deploy_?dt|display_?date|post_?date|issue_?date|date_?created|created_?(?:at|date)|creation_?date|datecreation)\\{0,3}["']\s{0,3}:\s{0,3}\\{0,3}["']?(\d[^"'\\,}\]]{6,40})/i;
const MOST_SCRIPT = 2_000_000;

export function scriptDay(document: Document, limits: DayLimits): DayReading | null {
  let left = MOST_SCRIPT;
  for (const script of elementsNamed(document, 'script')) {
    if (/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const text = (script.textContent ?? '').slice(0, left);
    left -= text.length;
    const match = text.length > 0 ? FIELD.exec(text) : null;
    const reading = match?.[1] ? readStamp(match[1], limits) : null;
    if (reading?.precision === 'day') return { ...reading, words: (match?.[0] ?? '').slice(0, 100) };
  }
  return null;
}
