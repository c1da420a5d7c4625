'use client';
// Follows links of this archive without loading the page anew. What the browser does better is left to it: other sites,
// downloads, new tabs, places on the same page. It draws nothing.

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const address = link === null || isLeftAlone(event) ? null : addressOf(link);
      if (link === null || address === null) return;
      event.preventDefault();
      router.push(address, { scroll: !link.hasAttribute('data-still') });
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [router]);
  return null;
}

/** A second button or a key held down asks for a new tab or window; what was prevented is somebody else's. */
function isLeftAlone(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}

/** Null for what is no page of this archive. A link in a drawing has its address as an attribute only. */
function addressOf(link: Element): string | null {
  const href = link.getAttribute('href');
  if (href === null || link.hasAttribute('download') || link.hasAttribute('target')) return null;
  const url = new URL(href, location.href);
  if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return null;
  const isHere = url.pathname === location.pathname && url.search === location.search;
  return isHere && url.hash !== '' ? null : `${url.pathname}${url.search}${url.hash}`;
}
