// A topic is a concept of IPTC Media Topics (https://cv.iptc.org/newscodes/mediatopic/, CC BY 4.0). 17 stand at the top;
// every other one has a broader concept, and a story about it is also about all broader ones.

export type Topic = {
  code: string;
  label: string;
  /** A sentence, for the 17; null for narrower concepts. */
  definition: string | null;
  /** Code of the concept it belongs to; null at the top. */
  broader: string | null;
  /** 'Q40231', where the vocabulary links there. */
  wikidata: string | null;
};

/**
 * One topic of one story; `score` is the chance, 0 to 1, that it is right. `words` are those of the story that spoke for
 * it most, as they stand there, the weightiest first.
 */
export type TopicInStory = {
  code: string;
  label: string;
  score: number;
  words: string[];
  /** Concepts within this topic that the story is clearly about, broader before narrower. */
  narrower: NarrowerInStory[];
};

export type NarrowerInStory = Omit<TopicInStory, 'narrower' | 'score'>;

/** The code that is meant: '11000000' is short for 'medtop:11000000'. */
export function topicCode(typed: string): string {
  return /^\d{8}$/.test(typed) ? `medtop:${typed}` : typed;
}

/** The value by which stories without a clear topic are found; not a Media Topic. */
export const UNSORTED = 'unsorted';
