// How sure each way of linking is, 0 to 1. Set by hand from reading linked mentions in news, to be measured and mended.

export const CONFIDENCE = {
  /** A name that the gazetteer gives to one person. */
  fullName: 0.99,
  /** 'George Bush', told by a title, by the story or by the day. */
  shortName: 0.96,
  /** After the full name, news uses the surname for the same person. */
  surname: 0.95,
  /** Of two of one surname the one in office, named more often. */
  surnameOfForemost: 0.8,
  /** Title and surname agree with the office on the day. */
  title: 0.93,
  /** 'Former President Nixon': one person held it before the day. */
  pastTitle: 0.9,
  /** 'President Nixon' after his time: the only one of that name who ever held it. */
  titleOfOldDays: 0.85,
  /** 'Mrs. Gandhi', 'the Bush administration': the only chief of that surname on the day. */
  chief: 0.88,
  /** A surname in the headline that only the day explains. */
  headline: 0.8,
  /** A surname in the text, heard as a person's, that only the day and the country explain. */
  surnameAlone: 0.75,
  /** 'The Russian president': the holder on the day; the phrase itself can be loose. */
  role: 0.85,
  /** A full name that the tagger finds and the gazetteer does not know. */
  byWords: 0.8,
  /** The surname of such a person later in the story. */
  byWordsShort: 0.75,
  /** A name of one word that nothing in the story explains. */
  unexplained: 0.4,
  /** A leader's name or role, and more than one who fits it. */
  unlinked: 0.5,
} as const;
