import { expect, test } from 'vitest';
import { loadGazetteer } from '#lib/people/gazetteer';
import { readRaw } from './read-raw';

test.each(['text', 'html'] as const)('a %s that must be too long is refused before it is decoded', async (format) => {
  // No bytes behind it: decoding them would fail.
  const bytes = Object.assign(Object.create(null), { length: 90_000_000 });
  const raw = { format, bytes, charset: null, origin: 'page', address: null, source: null, captured: null };
  expect(await readRaw(raw, loadGazetteer())).toEqual({
    ok: false,
    origin: 'page',
    reason: 'not read: it has 90 MB, and stories are looked for in up to 8 million letters',
  });
});
