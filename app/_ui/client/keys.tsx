'use client';

// Single keys: `/` for the box, j and k through the stories, and those that keys-table.tsx lists. It must run in the
// browser, where the keys are pressed. Without JavaScript its link leads to where they are described.

import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link } from '../link';
import { KeysDialog } from './keys-dialog';
import { areKeysOn, isFieldOrDialog, keyOf } from './single-keys';
import { follow, goToBox, stepMark, stepStory } from './steps';

const ACTIONS = new Map<string, () => boolean>([
  ['j', () => stepStory(1)],
  ['k', () => stepStory(-1)],
  ['n', () => stepMark(1)],
  ['p', () => stepMark(-1)],
  ['[', () => follow('main a[rel="prev"]')],
  [']', () => follow('main a[rel="next"]')],
  ['u', () => follow('a[data-key="u"]')],
]);

export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const goToSearch = useSearchBox();

  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || isFieldOrDialog(event.target) || !areKeysOn()) return;
      if (key === '?') setOpen(true);
      else if (key === '/') goToSearch();
      else if (ACTIONS.get(key)?.() !== true) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [goToSearch]);

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);

  return (
    <>
      <Link
        href="/about#keys"
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        Keys
      </Link>
      <KeysDialog dialog={dialog} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

/** To the box of this page, or else to that of the search page. */
function useSearchBox(): () => void {
  const router = useRouter();
  const pathname = usePathname();
  const isOnTheWay = useRef(false);
  useEffect(() => {
    if (isOnTheWay.current && pathname === '/') goToBox();
    isOnTheWay.current = false;
  }, [pathname]);
  return useCallback(() => {
    if (goToBox()) return;
    isOnTheWay.current = true;
    router.push('/');
  }, [router]);
}
