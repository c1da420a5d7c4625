'use client';
// The box where the words are typed: a WAI-ARIA 1.2 combobox with a list of suggestions, list autocomplete and manual
// selection (APG, "Editable Combobox With List Autocomplete"). Enter searches what is typed, unless an arrow key has
// moved to an option. Without JavaScript it is a text field of the form around it.

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useForm, useWordsOfThePage } from './box';
import { groupsOf, type Option, wordsOf } from './options';
import { forgetSearch, forgetSearches, pastSearches, rememberSearch, searchesLike } from './past-searches';
import { SuggestionList } from './suggestion-list';
import { useIsInBrowser } from './use-is-in-browser';
import { useSuggestions } from './use-suggestions';

/** Past searches shown: in an empty box, and below what the archive suggests. */
const PAST = { alone: 8, below: 3 };
/** Keys that take the reader back from the list into the text. */
const IN_TEXT = ['Home', 'End', 'ArrowLeft', 'ArrowRight'];

type Props = {
  /** The words that the page shown was asked for. */
  text: string;
  /** The parameters of the filters that are chosen. */
  kept: string;
};

export function Combobox({ text, kept }: Props) {
  const list = useId();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const [past, setPast] = useState<string[]>([]);
  const { found, ask, drop } = useSuggestions(kept);
  const isScripted = useIsInBrowser();
  useWordsOfThePage(input, text);
  useForm(input);

  const groups = groupsOf(found, past);
  const options = groups.flatMap((group) => group.options);
  const isShown = isOpen && options.length > 0;
  const current = isShown && active !== null ? (options[active] ?? null) : null;
  const currentId = current === null ? undefined : `${list}-${current.at}`;

  const aria = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isShown,
    'aria-controls': isShown ? list : undefined,
    'aria-activedescendant': currentId,
  } as const;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other options are other places, whatever was active
  useEffect(() => setActive(null), [found]);
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  function open() {
    const typed = input.current?.value ?? '';
    setPast(searchesLike(pastSearches(), typed, typed.trim() === '' ? PAST.alone : PAST.below));
    setActive(null);
    setOpen(true);
    ask(typed);
  }

  function close() {
    setOpen(false);
    setActive(null);
    drop();
  }

  function move(by: 1 | -1) {
    if (!isShown) return open();
    const from = active ?? (by === 1 ? -1 : 0);
    setActive((from + by + options.length) % options.length);
  }

  function pick({ href, label }: Option) {
    if (input.current === null) return;
    close();
    input.current.value = href === null ? label : wordsOf(href);
    if (href === null) return input.current.form?.requestSubmit();
    rememberSearch(input.current.value);
    router.push(href);
  }

  function forget(text: string) {
    forgetSearch(text);
    setPast(past.filter((one) => one !== text));
    setActive(null);
  }

  function forgetAll() {
    forgetSearches();
    setPast([]);
    setActive(null);
  }

  /** True for a key that has done its work here. */
  function handle({ key, altKey }: KeyboardEvent): boolean {
    if (IN_TEXT.includes(key)) setActive(null);
    if (key === 'Tab' || (key === 'Enter' && current === null)) close();
    if (key === 'ArrowDown') altKey ? open() : move(1);
    else if (key === 'ArrowUp') altKey ? close() : move(-1);
    else if (key === 'Escape' && isShown) close();
    else if (key === 'Enter' && current !== null) pick(current);
    else if (key === 'Delete' && current?.href === null) forget(current.label);
    else return false;
    return true;
  }

  return (
    <div className="box">
      <input
        ref={input}
        type="text"
        enterKeyHint="search"
        name="q"
        defaultValue={text}
        aria-label="Search the archive"
        placeholder={'sanctions, "cold war", negotiat*, Putin OR Xi'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...(isScripted ? aria : { role: 'searchbox' })}
        aria-keyshortcuts="/"
        onChange={open}
        onClick={({ currentTarget }) => currentTarget.value.trim() === '' && open()}
        onBlur={close}
        onKeyDown={(event) => {
          const isOurs = !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey && handle(event);
          if (isOurs) event.preventDefault();
        }}
      />
      {isShown && (
        <SuggestionList
          id={list}
          groups={groups}
          active={current?.at ?? null}
          onPick={pick}
          onForget={forget}
          onForgetAll={forgetAll}
        />
      )}
      <span className="unseen" aria-live="polite">
        {isShown && `${options.length} ${options.length === 1 ? 'suggestion' : 'suggestions'}`}
      </span>
    </div>
  );
}
