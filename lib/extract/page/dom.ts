// Walking a page's elements without recursion: a page can nest a hundred thousand of them.

const ELEMENT = 1;
const TEXT = 3;

export type Visit = {
  /** Called on the way down; false leaves the element's content out. */
  enter: (element: Element) => boolean;
  text?: (text: string) => void;
  leave?: (element: Element) => void;
};

/** Visits everything below `root`, in the order of the page. An element that `enter` takes out of the page is left. */
export function walk(root: Node, visit: Visit): void {
  let node: Node | null = root.firstChild;
  while (node) {
    const next: Node | null = node.nextSibling;
    const parent: Node | null = node.parentNode;
    const inside: Node | null = step(node, visit);
    if (inside) {
      node = inside;
      continue;
    }
    node = next;
    let up = parent;
    while (!node && up && up !== root) {
      if (isElement(up)) visit.leave?.(up);
      node = up.nextSibling;
      up = up.parentNode;
    }
  }
}

/** Visits one node; its first child where the walk goes down, else null. */
function step(node: Node, visit: Visit): Node | null {
  if (node.nodeType === TEXT) visit.text?.(node.nodeValue ?? '');
  if (!isElement(node) || !visit.enter(node)) return null;
  if (node.firstChild) return node.firstChild;
  visit.leave?.(node);
  return null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/** Element name in lower case, whatever the parser made of it. */
export function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

/** An element's text as it is read: line breaks in it are spaces. Not for whole pages. */
export function textIn(element: Element): string {
  let text = '';
  walk(element, {
    enter: (child) => {
      if (nameOf(child) === 'br') text += ' ';
      return true;
    },
    text: (piece) => {
      text += piece;
    },
  });
  return tidy(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g;

/** Text with spaces as a reader sees it: runs are one space, soft hyphens, zero-width marks and control characters are gone. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
