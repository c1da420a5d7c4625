// What readers see for each group of values.

import type { Facet } from '#lib/query/query';

export const FACET_NAMES: Record<Facet, string> = {
  person: 'People',
  office: 'Offices',
  topic: 'Topics',
  source: 'Sources',
  section: 'Sections',
};
