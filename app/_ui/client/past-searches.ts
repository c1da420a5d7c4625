// What was searched in this browser, newest first. It is kept here only (localStorage) and never sent anywhere.

import { keep, recall } from './storage';

const NAME = 'dateline.searches';
const MOST = 20;
/** Longer ones are pasted, and nobody looks for them in a list. */
const LONGEST = 300;

export function pastSearches(): string[] {
  return readSearches(recall(NAME));
}

export function rememberSearch(text: string): void {
  write(withSearch(pastSearches(), text));
}

export function forgetSearch(text: string): void {
  write(pastSearches().filter((one) => one !== text));
}

export function forgetSearches(): void {
  write([]);
}

function write(searches: readonly string[]): void {
  keep(NAME, searches.length === 0 ? null : JSON.stringify(searches));
}

/** What another program may have written under this name is left out. */
export function readSearches(kept: string | null): string[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string' && one !== '').slice(0, MOST) : [];
  } catch {
    return []; // no JSON: not ours
  }
}

/** The list with one more search at its head, which stands in it once. */
export function withSearch(searches: readonly string[], typed: string): string[] {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST) return [...searches];
  return [text, ...searches.filter((one) => one !== text)].slice(0, MOST);
}

/** Those that hold what is typed so far, without the one that it already is. */
export function searchesLike(searches: readonly string[], typed: string, most: number): string[] {
  const wanted = typed.trim().toLowerCase();
  return searches.filter((one) => one !== typed.trim() && one.toLowerCase().includes(wanted)).slice(0, most);
}
