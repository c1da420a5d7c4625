// The list below the box: groups of options, of which one may be active. It is operated from the box (see combobox.tsx);
// a pointer can take an option, or strike a past search off.

import type { MouseEvent } from 'react';
import { number } from '../say';
import type { Group, Option } from './options';

type Props = {
  id: string;
  groups: readonly Group[];
  active: number | null;
  onPick: (option: Option) => void;
  onForget: (text: string) => void;
  onForgetAll: () => void;
};

export function SuggestionList({ id, groups, active, onPick, onForget, onForgetAll }: Props) {
  // The focus stays in the box, wherever in the list a pointer goes down.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing here is operated but what is inside
    <div className="suggestions" onMouseDown={keepFocus}>
      <div id={id} role="listbox" aria-label="Suggestions">
        {groups.map(({ kind, title, options }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} role="presentation" className="title">
              {title}
            </div>
            {options.map((option) => (
              <Row
                key={option.at}
                id={`${id}-${option.at}`}
                option={option}
                isActive={option.at === active}
                onPick={onPick}
                onForget={onForget}
              />
            ))}
          </div>
        ))}
      </div>
      {groups.at(-1)?.kind === 'past' && (
        <p className="end">
          <span className="wide">The Delete key strikes the active one off. </span>
          <button type="button" tabIndex={-1} onClick={onForgetAll}>
            Clear past searches
          </button>
        </p>
      )}
    </div>
  );
}

type RowProps = { id: string; option: Option; isActive: boolean } & Pick<Props, 'onPick' | 'onForget'>;

function Row({ id, option, isActive, onPick, onForget }: RowProps) {
  const { label, detail, count, href } = option;
  const take = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('.forget')) onForget(label);
    else onPick(option);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the box, which has the focus
    <div id={id} role="option" tabIndex={-1} aria-selected={isActive} onClick={take}>
      <bdi>{label}</bdi>
      {detail && <small> {detail}</small>}
      {count !== null && (
        <span className="num">
          {' '}
          {number(count)}
          <span className="unseen"> {count === 1 ? 'story' : 'stories'}</span>
        </span>
      )}
      {href === null && (
        <span className="forget" aria-hidden="true" title="Strike off">
          ×
        </span>
      )}
    </div>
  );
}
