// Numbers and days as readers see them.

const NUMBER = new Intl.NumberFormat('en');

/** '1 story', '12,408 stories'. */
export function counted(count: number, one: string, many: string): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}

export function number(count: number): string {
  return NUMBER.format(count);
}

/** Topic labels are lower case in the vocabulary; a heading begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
