// What is known of well-known outlets by their public domains: the name that readers know, and which of a page's
// headlines their editors write (outlets.json, headline-habits.json). An address comes in; null for other outlets.
//
// A habit is in the table only where at least two pages of the outlet show it; every other outlet's headline is voted
// on (headlines.ts).

import habits from './headline-habits.json';
import names from './outlets.json';

const NAMES = new Map<string, string>(Object.entries(names));
const HABITS = new Map<string, string>(Object.entries(habits));
const MOST_LABELS = 8;

/** 'The Guardian' for an address at theguardian.com or at a host below it. */
export function knownOutlet(address: string): string | null {
  return byDomain(NAMES, address);
}

export function headlineHabit(address: string): 'og' | 'jsonLd' | null {
  const habit = byDomain(HABITS, address);
  return habit === 'og' || habit === 'jsonLd' ? habit : null;
}

/** The longest domain wins: news.sky.com before sky.com. */
function byDomain(table: Map<string, string>, address: string): string | null {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : '';
  const labels = host.split('.').slice(-MOST_LABELS);
  for (let from = 0; from < labels.length - 1; from++) {
    const found = table.get(labels.slice(from).join('.'));
    if (found !== undefined) return found;
  }
  return null;
}
