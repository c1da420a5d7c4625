// Terms that no text holds: their positions are the first words of paragraphs and of sentences.

export const PARAGRAPH_START = '\u0001';
export const SENTENCE_START = '\u0002';
/** The first bytes of all other terms are not less. */
export const FIRST_LETTER = 0x20;
