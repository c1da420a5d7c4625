'use client';
// Keeps the focus where the reader is: on the filter just chosen, or on the story just left. It runs in the browser,
// where the focus is. It draws nothing.

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { type Followed, followed, placeOf } from './places';

const STORY = /^\/articles\/[^/]+/;

export function KeepFocus() {
  const pathname = usePathname();
  const address = `${pathname}?${useSearchParams()}`;
  const last = useRef<Followed | null>(null);
  const before = useRef({ pathname, address });

  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      last.current = followed(target);
    };
    const onBack = () => {
      last.current = null;
    };
    document.addEventListener('click', onClick, true);
    window.addEventListener('popstate', onBack, true);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('popstate', onBack, true);
    };
  }, []);

  useEffect(() => {
    const from = before.current;
    if (from.address === address) return;
    before.current = { pathname, address };
    const wasFollowed = last.current;
    last.current = null;
    if (from.pathname !== pathname) focusStoryLeft(from.pathname, wasFollowed !== null);
    else if (wasFollowed !== null && (isLost() || wasFollowed.isPaging)) {
      placeOf(wasFollowed)?.focus({ preventScroll: wasFollowed.isPaging });
    }
  }, [pathname, address]);

  return null;
}

/** On the way back to a list; where it was a link that led there, the story is brought into sight too. */
function focusStoryLeft(pathname: string, byLink: boolean): void {
  const story = STORY.exec(pathname)?.[0];
  if (story === undefined || !isLost()) return;
  const title = [...document.querySelectorAll<HTMLAnchorElement>('.hit-row .title a')].find(
    (link) => link.pathname === story,
  );
  title?.focus({ preventScroll: true });
  if (byLink) title?.closest('.hit-row')?.scrollIntoView({ block: 'center' });
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
