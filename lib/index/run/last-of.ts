// Of the objects that a question makes and drops, the last of each class: kept for the shape they have, not for what they
// hold. V8 throws code away, also the fastest, when it collects garbage and no object is left of a class that the code
// knows (`node --trace-deopt` says 'weak objects'); after a pause the next hundred questions would be interpreted.

type Dropped =
  | 'counter'
  | 'cursor'
  | 'evaluator'
  | 'flags'
  | 'gathered'
  | 'heap'
  | 'hits'
  | 'listing'
  | 'planner'
  | 'survivors'
  | 'union'
  | 'unitStarts'
  | 'wordPositions';

export const lastOf: Record<Dropped, object | null> = {
  counter: null,
  cursor: null,
  evaluator: null,
  flags: null,
  gathered: null,
  heap: null,
  hits: null,
  listing: null,
  planner: null,
  survivors: null,
  union: null,
  unitStarts: null,
  wordPositions: null,
};

/** Lets go of the segments that they hold, which a new view may not have. */
export function forgetLast(): void {
  for (const name of Object.keys(lastOf) as Dropped[]) lastOf[name] = null;
}
