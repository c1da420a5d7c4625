// The meta tags of a page by their lower-case names, whichever attribute carries the name.

import { elementsNamed } from './elements';
import { plain } from './json-ld';

export type Meta = Map<string, string[]>;

export function metaTags(document: Document): Meta {
  const found: Meta = new Map();
  for (const tag of elementsNamed(document, 'meta')) {
    const value = plain((tag.getAttribute('content') ?? tag.getAttribute('value') ?? '').slice(0, 2_000));
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(attribute)?.toLowerCase();
      if (name && value) found.set(name, [...(found.get(name) ?? []), value].slice(0, 20));
    }
  }
  return found;
}

/** The first value of the first name that has one. */
export function first(meta: Meta, names: string[]): string | null {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return value;
  }
  return null;
}
