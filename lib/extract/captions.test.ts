import { describe, expect, test } from 'vitest';
import { isCaption, isCredit, readCaption, splitCredit } from './captions';

describe('caption and credit are parted', () => {
  test.each([
    [
      'The ferry at the quay. Photo by Jane Doe/Harbour Post',
      'The ferry at the quay.',
      'Photo by Jane Doe/Harbour Post',
    ],
    [
      'The ferry at the quay. Harbour Pool Photo by Jane Doe/EPA-EFE',
      'The ferry at the quay.',
      'Harbour Pool Photo by Jane Doe/EPA-EFE',
    ],
    ['The ferry at the quay. (AP Photo/Jane Doe)', 'The ferry at the quay.', 'AP Photo/Jane Doe'],
    ['The ferry at the quay [File: Jane Doe/Reuters]', 'The ferry at the quay', 'File: Jane Doe/Reuters'],
    ['The ferry at the quay. Credit: Jane Doe', 'The ferry at the quay.', 'Credit: Jane Doe'],
    ['The ferry at the quay. File photo', 'The ferry at the quay.', 'File photo'],
    ['The ferry at the quay. Photo: Jane Doe', 'The ferry at the quay.', 'Photo: Jane Doe'],
    ['The ferry at the quay | Jane Doe/Getty Images', 'The ferry at the quay', 'Jane Doe/Getty Images'],
    ['The ferry at the quay. © Jane Doe', 'The ferry at the quay.', '© Jane Doe'],
  ])('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });
});

describe('a paragraph of a story shows no credit', () => {
  test.each([
    'The photo was taken by a passenger. It was shown to the crew on Monday.',
    'Reuters first reported the change. The harbour office confirmed it.',
    'The picture has improved since the spring. Dues by weight have risen.',
    'The museum bought the photograph from the family that had kept it since the war.',
  ])('%s', (text) => {
    expect(splitCredit(text)).toBeNull();
    expect(isCredit(text)).toBe(false);
  });
});

test('a name after the sentence is a credit only where the words are known to be a caption', () => {
  const text = 'File photo: The hall in which the ceremony was held. Continental Wire';
  expect(splitCredit(text)).toBeNull();
  expect(isCaption(text)).toBe(true);
  expect(readCaption(text)).toEqual({
    caption: 'File photo: The hall in which the ceremony was held.',
    credit: 'Continental Wire',
  });
});

test.each([
  'Photo by Jane Doe',
  'Photo: Jane Doe/Continental Wire',
  'File photo',
  'Credit: Continental Wire',
  '(Photo: Jane Doe)',
])('%s is a credit and nothing else', (text) => {
  expect(isCredit(text)).toBe(true);
  expect(readCaption(text).caption).toBeNull();
});
