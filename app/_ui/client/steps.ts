// Steps through what is on the page: stories of a list, places in a story, links that have a key. Each is true when it
// has done something. The list and the marks are those of the page as it stands now, whoever drew them.

const TITLE = '.hit-row .title a';
const MARK = '[data-hit]';

/** To the next story (1) or the one before (-1); from nowhere to the first one in sight. It ends at the ends. */
export function stepStory(by: 1 | -1): boolean {
  const titles = [...document.querySelectorAll<HTMLElement>(TITLE)];
  const row = document.activeElement?.closest('.hit-row') ?? null;
  const at = row === null ? -1 : titles.findIndex((title) => row.contains(title));
  const first = titles.find(isInSight) ?? titles.at(by === 1 ? 0 : -1);
  const next = at === -1 ? first : titles[at + by];
  return goTo(next, 'nearest');
}

/** To the next place (1) or the one before (-1) that is marked; from nowhere to the first. */
export function stepMark(by: 1 | -1): boolean {
  const marks = [...document.querySelectorAll<HTMLElement>(MARK)];
  const current = marks.findIndex((mark) => mark.ariaCurrent === 'true');
  const next = current === -1 ? marks[0] : marks[current + by];
  if (next === undefined) return false;
  marks[current]?.removeAttribute('aria-current');
  next.ariaCurrent = 'true';
  next.tabIndex = -1; // what has the focus is where Tab goes on from, and what is read out
  return goTo(next, 'center');
}

/** Follows the first such link. */
export function follow(link: string): boolean {
  const found = document.querySelector<HTMLElement>(link);
  found?.click();
  return found !== null;
}

/** The search box, or else the box of this page. */
export function goToBox(): boolean {
  const box = document.querySelector<HTMLInputElement>('search input[name="q"], main input[type="search"]');
  box?.focus();
  box?.select();
  return box !== null;
}

function goTo(element: HTMLElement | undefined, block: ScrollLogicalPosition): boolean {
  element?.focus({ preventScroll: true });
  (element?.closest('.hit-row') ?? element)?.scrollIntoView({ block });
  return element !== undefined;
}

function isInSight(element: HTMLElement): boolean {
  return element.getBoundingClientRect().bottom > 0;
}
