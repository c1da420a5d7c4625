'use client';
// A link in a field that can be read and copied by hand, and a button that copies it. The button must run in the browser,
// where the clipboard is; it is there only where it works.

import { useEffect, useId, useRef, useState } from 'react';

type State = 'absent' | 'ready' | 'copied' | 'refused';

export function CopyLink({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>('absent');
  const id = useId();
  // on a plain http address of another machine browsers have no clipboard
  useEffect(() => setState(navigator.clipboard === undefined ? 'absent' : 'ready'), []);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
    } catch {
      setState('refused'); // the reader's browser says no: the link is selected, to be copied by hand
    }
  }

  return (
    <div className="copy-link">
      <label htmlFor={id}>Link</label>
      <input id={id} ref={field} readOnly defaultValue={link} onFocus={(event) => event.currentTarget.select()} />
      {state !== 'absent' && (
        <button type="button" onClick={copy}>
          Copy link
        </button>
      )}
      <small role="status">
        {state === 'copied' && 'Copied.'}
        {state === 'refused' && 'Selected: copy it by hand.'}
      </small>
    </div>
  );
}
