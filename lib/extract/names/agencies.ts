// News agencies by the names and short forms that datelines and bylines print.
// An agency is the source of a wire story; it never is an author beside persons.

import { type Block, isProse } from '#lib/model/article';
import { fold } from '#lib/text/fold';
import names from './agencies.json';

const BY_NAME = new Map(names.flatMap((all) => all.map((name) => [fold(name), all[0] ?? name] as const)));
const LONGEST = Math.max(...names.flat().map((name) => name.split(' ').length));

/** The canonical name of a known agency, or null. */
export function agencyNamed(name: string): string | null {
  return BY_NAME.get(fold(name.trim()).replace(/^the\s/, '')) ?? null;
}

/** 'Jane Doe Associated Press' to what stands before the agency and its canonical name; null where none ends it. */
export function agencyAtEnd(text: string): { before: string; agency: string } | null {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(LONGEST, words.length - 1); count > 0; count--) {
    const printed = words.slice(-count).join(' ');
    // Short forms count only in capitals: 'Jane Ins' is a name.
    const agency = printed.length > 4 || printed === printed.toUpperCase() ? agencyNamed(printed) : null;
    if (agency) return { before: words.slice(0, -count).join(' '), agency };
  }
  return null;
}

/** '(dpa)' or '(Reuters)' at the end of a story's last words, by its canonical name; of 'dpa/AFP' the first. */
export function agencyAtClose(text: string): string | null {
  const signed = /\(([^()]{2,30})\)\.?\s*$/.exec(text.slice(-60))?.[1] ?? '';
  return (
    signed
      .split('/')
      .map(agencyNamed)
      .find((agency) => agency !== null) ?? null
  );
}

/** The agency that signs at the end of the last paragraph, or on the line after it. */
export function closingAgency(blocks: readonly Block[]): string | null {
  const last = blocks.findLastIndex((block) => isProse(block.part));
  const closing = blocks.slice(Math.max(0, last), last + 2).map((block) => agencyAtClose(block.text));
  return closing.find((agency) => agency !== null) ?? null;
}
