import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { joinWeights, openWeights, type WeightsKind } from './weights-file';

const KIND: WeightsKind = { magic: 'TEST', format: 2, what: 'the weights of this test' };
const BODY = Buffer.from('a long row of numbers '.repeat(50));
const FILE = joinWeights({ rows: 3, label: 'Müller' }, brotliCompressSync(BODY), KIND);

describe('a weights file', () => {
  it('comes back as it was joined', () => {
    const { head, body } = openWeights(FILE, KIND);
    expect(head).toEqual({ rows: 3, label: 'Müller' });
    expect(body.equals(BODY)).toBe(true);
  });

  it.each([
    ['is empty', Buffer.alloc(0), /^the weights of this test: not a weights file$/],
    ['ends behind its four letters', FILE.subarray(0, 6), /: not a weights file$/],
    ['is that of another model', joinWeights({}, Buffer.alloc(0), { ...KIND, magic: 'ELSE' }), /: not a weights file$/],
    ['has another format', joinWeights({}, Buffer.alloc(0), { ...KIND, format: 9 }), /have format 9, .* reads 2$/],
    ['is cut off in its head', FILE.subarray(0, 20), /^the weights of this test are cut off or damaged$/],
    ['is cut off in its stream', FILE.subarray(0, -5), /^the weights of this test are cut off or damaged$/],
  ])('that %s is refused with what it is', (_how, file, reason) => {
    expect(() => openWeights(file, KIND)).toThrow(reason);
  });
});
