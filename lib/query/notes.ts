// Notes on a query: plain sentences about what was ignored or read in another way than typed. The same is said once.

export type Note = (sentence: string) => void;

/** More than a reader reads. */
const MAX_NOTES = 12;

export class Notes {
  private readonly said = new Set<string>();
  private left = 0;

  readonly note: Note = (sentence) => {
    if (this.said.has(sentence)) return;
    if (this.said.size < MAX_NOTES) this.said.add(sentence);
    else this.left++;
  };

  list(): string[] {
    if (this.left === 0) return [...this.said];
    return [...this.said, `There is more like this (${this.left}).`];
  }
}

/** What a reader typed, as it is named in a note. */
export function quote(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
