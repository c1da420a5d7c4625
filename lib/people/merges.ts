// Verdicts that one name and another mean the same person, in the order they were given; whom a slug stands for, out.

import type { Verdict } from '#lib/model/verdict';

export class Merges {
  /** No chain of it ends where it began. */
  private readonly next = new Map<string, string>();

  constructor(verdicts: readonly Verdict[] = []) {
    for (const { says, of, person } of verdicts) if (says === 'same' && of !== null) this.join(of, person);
  }

  /** The person that the slug stands for: itself where it was merged into nobody. */
  canonical(slug: string): string {
    let found = slug;
    for (let next = this.next.get(found); next !== undefined; next = this.next.get(found)) found = next;
    return found;
  }

  /** Slugs that stand for somebody else than they did before. */
  changedFrom(before: Merges): string[] {
    const slugs = new Set([...before.next.keys(), ...this.next.keys()]);
    return [...slugs].filter((slug) => before.canonical(slug) !== this.canonical(slug));
  }

  /** The last word counts: where `person` stood for `of` until now, it stands for itself from now on. */
  private join(of: string, person: string): void {
    if (of === person) return;
    if (this.leadsTo(person, of)) this.next.delete(person);
    this.next.set(of, person);
  }

  private leadsTo(from: string, slug: string): boolean {
    let at: string | undefined = from;
    while (at !== undefined && at !== slug) at = this.next.get(at);
    return at === slug;
  }
}
