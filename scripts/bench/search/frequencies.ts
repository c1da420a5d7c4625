// Words and people of one story after another in; in how many stories each is, and how many words there were, out.

export class Frequencies {
  readonly words = new Map<string, number>();
  readonly people = new Map<string, number>();
  tokens = 0;
  private ofStory = new Set<string>();

  get distinct(): number {
    return this.words.size;
  }

  beginStory(people: readonly string[]): void {
    this.ofStory = new Set();
    for (const person of people) this.people.set(person, (this.people.get(person) ?? 0) + 1);
  }

  count(word: string): void {
    this.tokens++;
    if (this.ofStory.has(word)) return;
    this.ofStory.add(word);
    this.words.set(word, (this.words.get(word) ?? 0) + 1);
  }
}
