// What is typed in, what the archive suggests out: asked for when the typing rests. An answer that comes after a newer
// question is dropped.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Suggestion } from '#lib/search/suggest';

/** Between two letters of a quick typist; longer feels late. */
const REST_MS = 120;
/** As in lib/search/suggest.ts: nobody waits for suggestions at the end of a longer text. */
const LONGEST = 2_000;

type Suggestions = { found: Suggestion[]; ask: (typed: string) => void; drop: () => void };

/** `kept`: the parameters of the filters that are chosen. */
export function useSuggestions(kept: string): Suggestions {
  const [found, setFound] = useState<Suggestion[]>([]);
  const asking = useRef<AbortController | null>(null);

  const drop = useCallback(() => {
    asking.current?.abort();
    setFound([]);
  }, []);

  const ask = useCallback(
    (typed: string) => {
      asking.current?.abort();
      if (typed.trim() === '' || typed.length > LONGEST) return setFound([]);
      const asked = new AbortController();
      const { signal } = asked;
      asking.current = asked;
      setTimeout(async () => {
        if (signal.aborted) return;
        const suggestions = await suggestionsFor(typed, kept, signal);
        if (!signal.aborted) setFound(suggestions);
      }, REST_MS);
    },
    [kept],
  );

  useEffect(() => () => asking.current?.abort(), []);
  return { found, ask, drop };
}

async function suggestionsFor(typed: string, kept: string, signal: AbortSignal): Promise<Suggestion[]> {
  const asked = new URLSearchParams([['q', typed], ...new URLSearchParams(kept)]);
  try {
    const response = await fetch(`/api/suggest?${asked}`, { signal });
    const answer: { suggestions?: Suggestion[] } = response.ok ? await response.json() : {};
    return answer.suggestions ?? [];
  } catch {
    return []; // given up, or the server is away: the box searches without suggestions
  }
}
