import { expect, test } from 'vitest';
import type { RawCapture } from '#lib/model/capture';
import { loadGazetteer } from '#lib/people/gazetteer';
import { openReaders } from './readers';

const PROSE = 'The island ferry sailed an hour later than the timetable said because of the fog over the harbour. ';

function capture(text: string, origin: string): RawCapture {
  const bytes = new TextEncoder().encode(text);
  return { format: 'text', bytes, charset: null, origin, address: null, source: null, captured: null };
}

const good = (at: number) =>
  capture(`Harbour Post\n\nFerry ${at} sails late\n\n3 May 1994\n\n${PROSE.repeat(3)}`, `good ${at}`);

test('workers answer one for one and in order, the good and the bad', async () => {
  const readers = openReaders(2, loadGazetteer());
  const groups = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((at) => readers.read([good(at), capture('nothing', `bad ${at}`)])),
  );
  await readers.close();
  expect(groups.flat().map((read) => (read.ok ? read.story.draft.headline : read.origin))).toEqual(
    [0, 1, 2, 3, 4, 5].flatMap((at) => [`Ferry ${at} sails late`, `bad ${at}`]),
  );
});

test('a capture that kills its worker is refused alone, and the others of its group are read', async () => {
  const readers = openReaders(1, loadGazetteer(), new URL('./worker-that-dies.mjs', import.meta.url));
  const reads = await readers.read([good(1), capture('bomb', 'bomb'), good(2)]);
  const after = await readers.read([good(3)]);
  await readers.close();
  expect([...reads, ...after].map((read) => (read.ok ? 'read' : `${read.origin}: ${read.reason}`))).toEqual([
    'good 1: alive',
    'bomb: not read: it stopped its reader (exit code 9)',
    'good 2: alive',
    'good 3: alive',
  ]);
});
