'use client';
// The dialog that `?` opens: the keys, the switch for them, and the past searches that this browser keeps.

import { type RefObject, useState } from 'react';
import { KeysTable } from '../keys-table';
import { forgetSearch, forgetSearches, pastSearches } from './past-searches';
import { areKeysOn, switchKeys } from './single-keys';

type Props = { dialog: RefObject<HTMLDialogElement | null>; isOpen: boolean; onClose: () => void };

export function KeysDialog({ dialog, isOpen, onClose }: Props) {
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={onClose}>
      <div className="head">
        <h2 id="keys-title">Keys</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <KeysTable />
      {isOpen && <Switch />}
      {isOpen && <PastSearches />}
    </dialog>
  );
}

function Switch() {
  const [isOn, setOn] = useState(areKeysOn);
  const change = (on: boolean) => {
    switchKeys(on);
    setOn(on);
  };
  return (
    <p>
      <label>
        <input type="checkbox" checked={isOn} onChange={({ target }) => change(target.checked)} /> Single keys work in
        this browser
      </label>
    </p>
  );
}

function PastSearches() {
  const [past, setPast] = useState(pastSearches);
  const forget = (text: string) => {
    forgetSearch(text);
    setPast(pastSearches());
  };
  const forgetAll = () => {
    forgetSearches();
    setPast([]);
  };
  return (
    <section aria-labelledby="past-title">
      <h3 id="past-title">Past searches of this browser</h3>
      {past.length === 0 && <p className="soft">None.</p>}
      <ul>
        {past.map((text) => (
          <li key={text}>
            <bdi>{text}</bdi>
            <button type="button" aria-label={`Strike off ${text}`} onClick={() => forget(text)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <button type="button" onClick={forgetAll}>
          Clear past searches
        </button>
      )}
      <p className="small soft">They are kept here, the last twenty, and sent nowhere.</p>
    </section>
  );
}
