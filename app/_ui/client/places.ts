// A link that was followed in, where the focus goes on the page that comes out of it. A click on a filter draws the page
// anew: the link may stand elsewhere, be a chip now, or be gone.

/** What a link is to its reader: its name, and the part of the page that it stands in. */
export type Followed = { name: string; part: string; isPaging: boolean };

const CHIP = /^Remove the filter (?:not )?/;

export function followed(target: EventTarget | null): Followed | null {
  const link = target instanceof Element ? target.closest('#main a') : null;
  if (link === null) return null;
  return { name: nameOf(link), part: partOf(link), isPaging: link.closest('.pager') !== null };
}

/** The link itself, the chip that it has become, or the heading with the number of stories found. */
export function placeOf({ name, part, isPaging }: Followed): HTMLElement | null {
  const links = isPaging ? [] : [...document.querySelectorAll<HTMLElement>('#main a')];
  const same = links.find((link) => nameOf(link) === name && partOf(link) === part && link.checkVisibility());
  const isChip = (link: Element) => CHIP.test(nameOf(link)) && hasSame(name, nameOf(link).replace(CHIP, ''));
  return same ?? links.find(isChip) ?? heading();
}

function heading(): HTMLElement | null {
  const found = document.querySelector<HTMLElement>('#results h1, #main h1');
  if (found !== null) found.tabIndex = -1;
  return found;
}

function nameOf(link: Element): string {
  return link.getAttribute('aria-label') ?? link.textContent ?? '';
}

function partOf(link: Element): string {
  return link.parentElement?.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
}

/** 'Exclude Jane Doe' and 'Jane Doe'; a value's name begins with a capital where a chip's may not. */
function hasSame(name: string, value: string): boolean {
  return name.toLowerCase().includes(value.toLowerCase());
}
