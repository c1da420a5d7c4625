// The parameters of a page, as Next hands them over, in the form that lib/query takes.

import type { Parameters } from '#lib/query/url';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/**
 * The version of a story that an address asks for (`?version=2`), null for the current one; or by the name `compare`
 * the one with which it is to be compared.
 */
export function versionFrom(parameters: Parameters, name: 'version' | 'compare' = 'version'): number | null {
  const version = new Map(parameters).get(name) ?? '';
  return /^[1-9]\d{0,5}$/.test(version) ? Number(version) : null;
}

/** All versions that an address names. */
export function versionsFrom(parameters: Parameters): number[] {
  return [versionFrom(parameters), versionFrom(parameters, 'compare')].filter((version) => version !== null);
}

export async function parametersFrom(searchParams: SearchParams): Promise<Parameters> {
  const given = Object.entries(await searchParams);
  return given.flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));
}

/** The page of a list that an address asks for, from 1 on. */
export function pageFrom(parameters: Parameters): number {
  const page = new Map(parameters).get('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
