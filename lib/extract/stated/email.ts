// An e-mail newsletter, as the record that lib/capture/decode/read-email.ts makes of it, to an article draft. The day of a
// letter is the day that its sender's clock showed.

import type { Capture } from '#lib/model/capture';
import type { Extracted } from '../extracted';
import { sourceFromAddress } from '../names/sources';
import { jsonText, parseObject } from './json-fields';
import { articleFrom, NO_FACTS } from './ready';
import { bodyBlocks } from './ready-blocks';

/** What programs put before a subject. */
const PREFIX = /^(?:\s*(?:fwd?|fw|wg|tr|re)\s*:\s*|\s*\[[^[\]]{1,40}\]\s*(?=\S)){1,5}/i;

export function readEmailRecord(capture: Capture): Extracted {
  const record = parseObject(capture.text);
  if (!record) return { ok: false, reason: 'not an e-mail: it was not unwrapped' };
  const headline = jsonText(record.headline)?.replace(PREFIX, '') ?? null;
  const body = jsonText(record.html) ?? jsonText(record.body);
  if (body === null) return { ok: false, reason: 'no story found: the e-mail has no text' };
  const blocks = bodyBlocks(body, headline);
  if (!blocks) return { ok: false, reason: "not read: the e-mail's markup is nested without end" };
  const host = jsonText(record.host);
  return articleFrom(
    {
      ...NO_FACTS,
      headline,
      source: jsonText(record.source) ?? (host && sourceFromAddress(`https://${host}/`, body.slice(0, 50_000))),
      language: jsonText(record.language),
      address: jsonText(record.url),
      published: [jsonText(record.published)],
      blocks,
    },
    capture,
    { name: 'the e-mail', headlineFields: 'its subject' },
  );
}
