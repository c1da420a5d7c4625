'use client';
// Follows links and sends forms of this archive without loading the page anew. What the browser does better is left to it:
// other sites, downloads, new tabs, places on the same page, forms that change something. It draws nothing.

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
    const onSubmit = (event: SubmitEvent) => {
      const address = event.target instanceof HTMLFormElement ? addressOfForm(event.target, event.submitter) : null;
      if (address === null || event.defaultPrevented) return;
      event.preventDefault();
      router.push(address);
    };
    document.addEventListener('click', onClick);
    document.addEventListener('submit', onSubmit);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('submit', onSubmit);
    };
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
  if (link.hasAttribute('download') || link.hasAttribute('target')) return null;
  const url = pageAt(link.getAttribute('href'));
  if (url === null) return null;
  const isHere = url.pathname === location.pathname && url.search === location.search;
  return isHere && url.hash !== '' ? null : `${url.pathname}${url.search}${url.hash}`;
}

/** Fields left blank are left out of the address: the server would only lead to the one without them. */
function addressOfForm(form: HTMLFormElement, submitter: HTMLElement | null): string | null {
  const url = pageAt(form.getAttribute('action'));
  if (url === null || form.method !== 'get') return null;
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string' && value !== '') search.append(name, value);
  }
  const said = search.toString().replaceAll('%3A', ':'); // a colon may stand in an address as it is
  return said === '' ? url.pathname : `${url.pathname}?${said}`;
}

function pageAt(address: string | null): URL | null {
  if (address === null) return null;
  const url = new URL(address, location.href);
  return url.origin === location.origin && !url.pathname.startsWith('/api/') ? url : null;
}
