// Where the gazetteer's facts come from, for every place that shows them: several of the licences ask for it.

import sources from './data/sources.json';

export type FactSource = { key: string; title: string; licence: string; address: string | null };

export const SOURCES: readonly FactSource[] = Object.entries(sources).map(([key, { title, licence, ...source }]) => ({
  key,
  title,
  licence,
  address: 'address' in source ? source.address : null,
}));
