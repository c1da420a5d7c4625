// Words <-> their numbers, in the order in which they were first seen.

export class Vocabulary {
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push(word);
    this.numbers.set(word, number);
    return number;
  }

  has(word: string): boolean {
    return this.numbers.has(word);
  }

  word(number: number): string {
    return this.words[number] ?? '';
  }
}
