import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan, opened, versionsOf } from '../run/index-for-tests';
import { compileSegment } from './compile';
import { checkSections, DamagedSegment, headLength, openSections, readHead, type Section, sizeOf } from './sections';

const anyFile = anyPlan(6).map((plan) => compileSegment(versionsOf(plan).map(({ story }) => story)));
/** A place between 0 and 1, to be taken as one among so many. */
const anyShare = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function flipped(file: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(file);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

function bitOf({ at }: Pick<Section, 'at'>, size: number, share: number): number {
  return at * 8 + Math.floor(share * size * 8);
}

/** What opening the file says is wrong; null for nothing. */
function damageOf(file: Uint8Array): string | null {
  try {
    opened('damaged', file);
    return null;
  } catch (error) {
    if (error instanceof DamagedSegment) return error.message;
    throw error;
  }
}

function contentOf(file: Uint8Array) {
  const { facts, arrays } = openSections(Uint8Array.from(file).buffer);
  return { facts, arrays: [...arrays].map(([name, array]) => [name, ...array]) };
}

describe('a segment that is not as it was written is not opened', () => {
  test('where any bit of a section is flipped, which is named', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, anyShare, async (file, share) => {
        for (const section of readHead(file).sections.filter((one) => sizeOf(one) > 0)) {
          const damaged = flipped(file, bitOf(section, sizeOf(section), share));
          const message = `its section ${section.name} does not match its checksum`;
          expect(damageOf(damaged)).toBe(message);
          const check = checkSections(damaged.buffer as ArrayBuffer, async () => {});
          await expect(check).rejects.toThrow(message);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('where any bit of its head is flipped', () => {
    fc.assert(
      fc.property(anyFile, anyShare, (file, share) => {
        for (let at = 0; at < headLength(file); at += 8) {
          expect(damageOf(flipped(file, bitOf({ at }, 8, share)))).not.toBeNull();
        }
      }),
      { numRuns: 10 },
    );
  });

  test('where it ends too early', () => {
    fc.assert(
      fc.property(anyFile, anyShare, (file, share) => {
        const { sections } = readHead(file);
        const end = sections.reduce((most, one) => Math.max(most, one.at + sizeOf(one)), 0);
        expect(damageOf(file.slice(0, Math.floor(end * share)))).not.toBeNull();
        expect(damageOf(file.slice(0, end - 1))).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test('unless what is flipped lies between two sections and means nothing', () => {
    fc.assert(
      fc.property(anyFile, anyShare, (file, share) => {
        const damaged = flipped(file, bitOf({ at: 0 }, file.length, share));
        if (damageOf(damaged) === null) expect(contentOf(damaged)).toEqual(contentOf(file));
      }),
      { numRuns: 300 },
    );
  });
});
