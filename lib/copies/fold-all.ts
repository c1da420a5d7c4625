// Stories in order of ingest in, the family of each out. All in memory: it is what an archive does with its store,
// story by story, and the measure of it.

import type { Block } from '#lib/model/article';
import { type Day, dayNumber } from '#lib/model/day';
import { isCopy } from './copy';
import { type Fingerprint, fingerprintOf } from './fingerprint';
import { bestCandidates, HOLDERS_OF_A_VALUE, type SketchRow, sketchOf } from './sketch';

export type StoryToFold = { id: string; day: Day | null; blocks: readonly Block[] };

type Known = { day: Day | null; fingerprint: Fingerprint };

/** The id of each story with the id of the first story of its family: its own where it has no copies. */
export function foldAll(stories: Iterable<StoryToFold>): Map<string, string> {
  const families = new Families();
  const holders = new Map<number, string[]>();
  const known = new Map<string, Known>();
  for (const { id, day, blocks } of stories) {
    const fingerprint = fingerprintOf(blocks);
    const sketch = sketchOf(fingerprint);
    families.add(id);
    for (const candidate of bestCandidates(rowsOf(sketch, holders))) {
      const other = known.get(candidate);
      if (!other || families.together(id, candidate)) continue;
      if (isCopy(fingerprint, other.fingerprint, daysBetween(day, other.day))) families.join(id, candidate);
    }
    if (hold(id, sketch, holders)) known.set(id, { day, fingerprint });
  }
  return families.all();
}

function daysBetween(a: Day | null, b: Day | null): number | null {
  return a && b ? dayNumber(a) - dayNumber(b) : null;
}

function rowsOf(sketch: readonly number[], holders: ReadonlyMap<number, string[]>): SketchRow[] {
  return sketch.flatMap((value) => (holders.get(value) ?? []).map((articleId) => ({ articleId, value })));
}

/** False when each of its values has holders enough: the story will never be asked for. */
function hold(id: string, sketch: readonly number[], holders: Map<number, string[]>): boolean {
  let held = false;
  for (const value of sketch) {
    const ids = holders.get(value) ?? [];
    if (ids.length === HOLDERS_OF_A_VALUE) continue;
    ids.push(id);
    holders.set(value, ids);
    held = true;
  }
  return held;
}

/** Sets that grow together (union-find), each known by its oldest member. */
class Families {
  private readonly parents = new Map<string, string>();
  private readonly order = new Map<string, number>();

  add(id: string): void {
    if (this.parents.has(id)) throw new Error(`story ${id} is folded twice`);
    this.parents.set(id, id);
    this.order.set(id, this.order.size);
  }

  together(a: string, b: string): boolean {
    return this.first(a) === this.first(b);
  }

  join(a: string, b: string): void {
    const [one, other] = [this.first(a), this.first(b)];
    if ((this.order.get(one) ?? 0) < (this.order.get(other) ?? 0)) this.parents.set(other, one);
    else this.parents.set(one, other);
  }

  all(): Map<string, string> {
    return new Map([...this.parents.keys()].map((id) => [id, this.first(id)]));
  }

  private first(id: string): string {
    let first = id;
    for (let parent = this.parents.get(first); parent && parent !== first; parent = this.parents.get(first)) {
      this.parents.set(first, this.parents.get(parent) ?? parent); // halves the way for those who come later
      first = parent;
    }
    return first;
  }
}
