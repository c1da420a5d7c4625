// The parameters of a page, as Next hands them over, in the form that lib/query takes.

import type { Parameters } from '#lib/query/url';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function parametersFrom(searchParams: SearchParams): Promise<Parameters> {
  const given = Object.entries(await searchParams);
  return given.flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));
}
