import { describe, expect, test } from 'vitest';
import { isCorrection } from './corrections';

describe('a note of correction', () => {
  test.each([
    'Correction: The ferry sails at nine, not at eight.',
    'Correction (April 18, 2024): The first name of the harbour master was misspelled.',
    'Clarification, 2 January 2024, 12:45 p.m.: This story has been updated to name the quay.',
    'An earlier version of this article misstated the length of the quay.',
    'Editor’s note: A previous version of this story gave the wrong year.',
    'This article was amended on 4 May 2024 to correct the width of the lock.',
    'This story has been corrected to show that the lens was ground in 1911.',
    'Korrektur: In der Tabelle standen zwei falsche Zeiten.',
    'In einer früheren Version dieses Artikels stand ein anderes Jahr.',
    'Rectificatif : le pont a été ouvert en 1902.',
    'Corrección: el faro mide 31 metros.',
  ])('is %s', (text) => {
    expect(isCorrection(text)).toBe(true);
  });

  test.each([
    'Correction officers met at the harbour on Monday.',
    'The correction of the river took eleven years.',
    'This article of the treaty was never applied.',
    'A previous owner of the ferry sold it in 1961.',
  ])('is not %s', (text) => {
    expect(isCorrection(text)).toBe(false);
  });
});
