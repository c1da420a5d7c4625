// A topic is a concept of IPTC Media Topics (https://cv.iptc.org/newscodes/mediatopic/, CC BY 4.0).

export type Topic = { code: string; label: string; definition: string };

/** One topic of one story; `score` is 0 to 1. */
export type TopicInStory = { code: string; label: string; score: number };

/** The code that is meant: '11000000' is short for 'medtop:11000000'. */
export function topicCode(typed: string): string {
  return /^\d{8}$/.test(typed) ? `medtop:${typed}` : typed;
}

/** The value by which stories without a clear topic are found; not a Media Topic. */
export const UNSORTED = 'unsorted';
