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

  useEffect(() => {
    places.current = readPlaces(places.current);
    const leave = () => {
      places.current.delete(shown.current); // the last one left goes to the end
      places.current.set(shown.current, scrollY);
    };
    const back = () => {
      isBack.current = true;
    };
    const close = () => {
      leave();
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
    const place = isBack.current ? places.current.get(address) : undefined;
    isBack.current = false;
    if (place !== undefined && place !== scrollY) scrollTo(0, place);
  }, [address]);

  return null;
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
