// What ties the box to its page and its form: the words it shows, and the searches that are remembered.

import { useEffect, useRef } from 'react';
import { rememberSearch } from './past-searches';

type Input = { current: HTMLInputElement | null };

/** What sends the reader to another page. */
const LEAVING = ['click', 'submit', 'popstate'] as const;

/**
 * The box shows the words of a new page, unless the reader has typed on while it came. Words that are typed and not yet
 * searched outlast a new filter.
 */
export function useWordsOfThePage(input: Input, text: string): void {
  const shown = useRef(text);
  const isTypedOn = useRef(false);
  useEffect(() => {
    const box = input.current;
    const type = () => {
      isTypedOn.current = true;
    };
    const leave = () => {
      isTypedOn.current = false;
    };
    box?.addEventListener('input', type);
    for (const event of LEAVING) window.addEventListener(event, leave, true);
    return () => {
      box?.removeEventListener('input', type);
      for (const event of LEAVING) window.removeEventListener(event, leave, true);
    };
  }, [input]);
  useEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    if (!isTypedOn.current && input.current !== null) input.current.value = text;
  }, [input, text]);
}

/** What is searched from the form is kept among the past searches. */
export function useForm(input: Input): void {
  useEffect(() => {
    const form = input.current?.form;
    const submit = () => rememberSearch(input.current?.value ?? '');
    form?.addEventListener('submit', submit);
    return () => form?.removeEventListener('submit', submit);
  }, [input]);
}
