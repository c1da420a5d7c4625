// The elements of a page by name, for the names that are asked for again and again: one walk through the page for all of
// them. For a page that has been parsed and not been changed since.

import { nameOf, walk } from './dom';

const ASKED = new Set(['script', 'meta', 'link', 'title', 'h1', 'body', 'noscript', 'template']);
const pages = new WeakMap<Document, Map<string, Element[]>>();

export function elementsNamed(document: Document, name: string): Element[] {
  const known = pages.get(document);
  if (known) return known.get(name) ?? [];
  const found = collect(document);
  pages.set(document, found);
  return found.get(name) ?? [];
}

function collect(document: Document): Map<string, Element[]> {
  const found = new Map([...ASKED].map((name): [string, Element[]] => [name, []]));
  const enter = (element: Element) => {
    found.get(nameOf(element))?.push(element);
    return true;
  };
  // What stands after the end of the page is beside its root.
  for (const root of document.children) if (enter(root)) walk(root, { enter });
  return found;
}
