'use client';
// Remembers how far down the reader was on each page, for the way back. The browser does so too, but it looks before the
// page has come: after a reload, Next asks the server for the page that Back leads to. It draws nothing.

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';

const NAME = 'dateline.places';
/** Pages remembered, those last left. */
const MOST = 50;

/** Address and pixels from the top. */
type Places = Map<string, number>;

export function ScrollMemory() {
  const address = `${usePathname()}?${useSearchParams()}`;
  const shown = useRef(address);
  const places = useRef<Places>(new Map());
  const isBack = useRef(false);
  /** Where the page shown is at home. The address may be another one already while the next page comes. */
  const home = useRef('');

  useEffect(() => {
    places.current = readPlaces(places.current);
    home.current = addressHere();
    if (wentBackBefore()) {
      isBack.current = true;
      if (shown.current === addressHere()) shown.current = ''; // the page has come before this has
    }
    const leave = () => {
      places.current.delete(shown.current); // the last one left goes to the end
      places.current.set(shown.current, scrollY);
    };
    const back = () => {
      isBack.current = true;
    };
    const close = () => {
      if (home.current === addressHere()) leave();
      writePlaces(places.current);
    };
    const listeners = [
      ['click', leave],
      ['submit', leave],
      ['popstate', back],
      ['pagehide', close],
    ] as const;
    for (const [event, listener] of listeners) window.addEventListener(event, listener, true);
    return () => {
      for (const [event, listener] of listeners) window.removeEventListener(event, listener, true);
    };
  }, []);

  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    home.current = addressHere();
    const place = isBack.current ? places.current.get(address) : undefined;
    isBack.current = false;
    if (place !== undefined && place !== scrollY) scrollTo(0, place);
  }, [address]);

  return null;
}

/** True where the reader was quicker than the scripts: Back was pressed while they came. A link would have loaded a page. */
function wentBackBefore(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return loaded !== undefined && addressOf(new URL(loaded.name)) !== addressHere();
}

function addressHere(): string {
  return addressOf(new URL(location.href));
}

/** As it is made of what Next's hooks give. */
function addressOf({ pathname, searchParams }: URL): string {
  return `${pathname}?${searchParams}`;
}

/** Of this tab; with what was remembered before the page was loaded anew. */
function readPlaces(known: Places): Places {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    const isPlace = (one: unknown): one is [string, number] =>
      Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number';
    return new Map([...(Array.isArray(kept) ? kept.filter(isPlace) : []), ...known]);
  } catch {
    return known; // storage switched off, or not ours
  }
}

function writePlaces(places: Places): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify([...places].slice(-MOST)));
  } catch {
    // Switched off or full: the browser's own memory is left.
  }
}
