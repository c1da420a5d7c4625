// Strings as small numbers: a column holds numbers, and this table says what they stand for.

export class Names {
  private readonly numbers = new Map<string, number>();
  private readonly list: string[] = [];

  /** The number of a string, new if it has none. */
  add(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.list.length;
    this.numbers.set(name, number);
    this.list.push(name);
    return number;
  }

  /** The number of a string, or null where it never came. */
  find(name: string): number | null {
    return this.numbers.get(name) ?? null;
  }

  name(number: number): string {
    return this.list[number] ?? '';
  }
}
