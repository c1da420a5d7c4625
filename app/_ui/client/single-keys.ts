// Keyboard event in, the key it is for the page out; and whether single keys are on in this browser (WCAG 2.1.4: who
// speaks to the computer, or hits keys by chance, can switch them off).

import { keep, recall } from './storage';

const NAME = 'dateline.keys';

export function areKeysOn(): boolean {
  return recall(NAME) !== 'off';
}

export function switchKeys(on: boolean): void {
  keep(NAME, on ? null : 'off');
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'> & {
  getModifierState: (key: string) => boolean;
};

/** null where a key is not for the page: it has work elsewhere, or stands with Ctrl, Alt or the like. */
export function keyOf(pressed: Pressed): string | null {
  const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = pressed;
  const isCommand = (ctrlKey || altKey || metaKey) && !pressed.getModifierState('AltGraph'); // [ is AltGr 8 in Germany
  return isCommand || isComposing || defaultPrevented ? null : key;
}

/** Keys pressed in a field are text; those in an open dialog are the dialog's. */
export function isFieldOrDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null
  );
}
