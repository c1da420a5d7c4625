// A verdict is a reader's word on who a name in a story is, or on what the story is about. It outlives any new text,
// recognition, gazetteer and classifier.

/** A mention as it stood when the verdict was given; `block` is null for the headline. */
export type MentionPlace = { block: number | null; start: number; end: number; text: string };

/**
 * `not`: the mention, or where `mention` is null nobody in the story, is not `person`.
 * `is`: the mention is `person`; or, where `mention` is null, whoever is called `of` in the story is.
 * `same`: `of`, a person by words, is `person`, in every story.
 */
export const SAYS = ['not', 'is', 'same'] as const;
export type Says = (typeof SAYS)[number];

/** What a reader says, before the archive has taken it in. */
export type VerdictToGive = {
  says: Says;
  /** Any id that was derived for the story; null for `same`. */
  story: string | null;
  mention: MentionPlace | null;
  of: string | null;
  person: string;
};

export type Verdict = VerdictToGive & {
  /** Derived from what it says: the same verdict is the same everywhere. */
  id: string;
  /** Names shown when it was given. */
  personName: string;
  ofName: string | null;
  /** ISO 8601 in UTC; of verdicts that contradict one another the last counts. */
  givenAt: string;
};

/** `not`: the story is not about `topic`, nor about any narrower one. `is`: it is, and about all broader ones. */
export const SAYS_ON_TOPIC = ['not', 'is'] as const;

export type TopicVerdictToGive = {
  says: (typeof SAYS_ON_TOPIC)[number];
  /** Any id that was derived for the story. */
  story: string;
  /** Code of a concept, at the top or below. */
  topic: string;
};

/** `id` and `givenAt` as those of a verdict on a person; the label is that of the vocabulary in use. */
export type TopicVerdict = TopicVerdictToGive & { id: string; topicLabel: string; givenAt: string };

export type AnyVerdict = Verdict | TopicVerdict;

/** Of a verdict that was given, and of one that is to be. */
export function isOnTopic<Given extends object>(verdict: Given): verdict is Extract<Given, TopicVerdictToGive> {
  return 'topic' in verdict;
}

export function isOnPerson<Given extends object>(verdict: Given): verdict is Exclude<Given, TopicVerdictToGive> {
  return !isOnTopic(verdict);
}
