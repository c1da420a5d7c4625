import { expect, test } from 'vitest';
import { partOf, readWith } from '../part-for-tests';
import { readMbox } from './mail';

test.each([1, 3, 1_000])(
  'a mailbox in chunks of %i bytes is cut at its From lines, and quoted ones are text',
  async (size) => {
    const box =
      'From a@x Mon May 19 2025\nSubject: A\n\n>From Westport:\nFrom here on.\n\nFrom b@x Tue\r\nSubject: B\r\n\r\nTwo\r\n';
    expect(await readWith(readMbox, partOf(box, size))).toEqual([
      'Subject: A\n\nFrom Westport:\nFrom here on.\n\n',
      'Subject: B\r\n\r\nTwo\r\n',
    ]);
  },
);

test('a mailbox without messages and a message without end are refused', async () => {
  expect(await readWith(readMbox, partOf(''))).toEqual(['file: the mailbox has no messages']);
  async function* stream() {
    yield new TextEncoder().encode('From a@x\nSubject: A\n\n');
    const line = new Uint8Array(1024 * 1024).fill(0x61);
    for (let count = 0; count < 40; count++) yield line;
    yield new TextEncoder().encode('\n\nFrom b@x\nSubject: B\n\nTwo\n');
  }
  expect(await readWith(readMbox, { ...partOf('From '), stream: stream() })).toEqual([
    'file:1: the message is larger than 32 MB',
    'Subject: B\n\nTwo\n',
  ]);
});
