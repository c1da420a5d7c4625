// Of the objects that a question makes and drops, the last of each class: kept for the shape they have, not for what they
// hold. V8 throws code away, also the fastest, when it collects garbage and no object is left of a class that the code
// knows (`node --trace-deopt` says 'weak objects'); after a pause the next hundred questions would be interpreted.

const NONE = null as object | null;

export const lastOf = {
  counter: NONE,
  cursor: NONE,
  evaluator: NONE,
  flags: NONE,
  gathered: NONE,
  heap: NONE,
  hits: NONE,
  listing: NONE,
  planner: NONE,
  survivors: NONE,
  union: NONE,
  unitStarts: NONE,
  wordPositions: NONE,
};

/** Lets go of the segments that they hold, which a new view may not have. */
export function forgetLast(): void {
  for (const name of Object.keys(lastOf) as (keyof typeof lastOf)[]) lastOf[name] = null;
}
