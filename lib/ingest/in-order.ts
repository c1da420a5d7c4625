// Steps of reading in, read stories out, in the same order, while several groups are read at a time. Back-pressure: no
// more is taken from the files while as much as the readers can use is under way.

import type { InputFile, RawCapture, ReadStep } from '#lib/model/capture';
import type { RawRead } from './read-raw';
import type { Readers } from './readers';

/** What became of one step: a story or a refusal with its place in the file, or the end of a file. */
export type Done =
  | { kind: 'read'; file: InputFile; number: number; offset: number; read: RawRead }
  | { kind: 'end'; file: InputFile; count: number };

/** A group goes to a reader when it has so many captures or bytes. */
const GROUP_CAPTURES = 16;
const GROUP_BYTES = 2 * 1024 * 1024;

export async function* readInOrder(steps: AsyncIterable<ReadStep>, readers: Readers): AsyncGenerator<Done> {
  const underWay: Promise<Done[]>[] = [];
  for await (const group of groupsOf(steps)) {
    const reading = readGroup(group, readers);
    reading.catch(() => {}); // it is awaited below, in its turn
    underWay.push(reading);
    if (underWay.length >= readers.width) yield* (await underWay.shift()) ?? [];
  }
  for (const reading of underWay) yield* await reading;
}

async function* groupsOf(steps: AsyncIterable<ReadStep>): AsyncGenerator<ReadStep[]> {
  let group: ReadStep[] = [];
  let bytes = 0;
  for await (const step of steps) {
    group.push(step);
    if (step.kind === 'read' && step.read.ok) bytes += step.read.capture.bytes.length;
    if (group.length < GROUP_CAPTURES && bytes < GROUP_BYTES) continue;
    yield group;
    [group, bytes] = [[], 0];
  }
  if (group.length > 0) yield group;
}

async function readGroup(group: ReadStep[], readers: Readers): Promise<Done[]> {
  const captures = group.flatMap((step) => (step.kind === 'read' && step.read.ok ? [step.read.capture] : []));
  const reads = captures.length === 0 ? [] : await readers.read(captures);
  const answers = new Map<RawCapture, RawRead | undefined>(captures.map((capture, at) => [capture, reads[at]]));
  return group.map((step) => {
    if (step.kind === 'end') return step;
    const { file, number, offset, read } = step;
    const answer = read.ok ? answers.get(read.capture) : read;
    return { kind: 'read', file, number, offset, read: answer ?? lost(file) };
  });
}

function lost(file: InputFile): RawRead {
  return { ok: false, origin: file.path, reason: 'not read: its reader gave no answer' };
}
