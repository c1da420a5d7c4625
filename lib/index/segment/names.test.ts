import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNames, unpackNames } from './names';

test('names are read back as they were written, also those that begin with a byte order mark', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string().map((name) => `\uFEFF${name}`),
  );
  fc.assert(
    fc.property(fc.array(anyName), (names) => {
      const { nameBytes, nameOffsets } = packNames('name', names);
      expect(unpackNames(nameBytes as Uint8Array, nameOffsets as Uint32Array)).toEqual(names);
    }),
  );
});
