// The hits of one page in, the same with copies of one text behind the best placed of them out. Totals count all of
// them still: this is how a page is read, not what was found.

type Copy = { id: string; family: string };

/** `place` is that of the hit on the page, from 0. */
export type Folded<Hit> = { hit: Hit; place: number; folded: Hit[] };

export function foldCopies<Hit extends Copy>(hits: readonly Hit[]): Folded<Hit>[] {
  const families = new Map<string, Folded<Hit>>();
  hits.forEach((hit, place) => {
    const known = families.get(hit.family);
    if (known) known.folded.push(hit);
    else families.set(hit.family, { hit, place, folded: [] });
  });
  return [...families.values()];
}
