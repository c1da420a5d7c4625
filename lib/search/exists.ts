// Whether the archive has what an address names, before a page is made of it.

import { topicCode, UNSORTED } from '#lib/model/topic';
import { loadGazetteer } from '#lib/people/gazetteer';
import { FACETS } from '#lib/query/query';
import { hasPerson, hasStory, hasTopic, hasVersions } from '#lib/store/exists';
import type { Engine } from './engine';

/**
 * True for addresses that name nothing in the archive ('/about'), and for those whose story, person, office or topic is there.
 * `versions` are those of the story that the address asks for.
 */
export async function isThere(engine: Engine, pathname: string, versions: readonly number[]): Promise<boolean> {
  const values = /^\/values\/([^/]+)$/.exec(pathname);
  if (values) return FACETS.some((facet) => facet === values[1]);
  const named = /^\/(articles|people|offices|topics)\/([^/]+)(?:\/quotes)?$/.exec(pathname);
  if (!named) return true;
  const key = decoded(named[2] ?? '');
  if (key === null) return false;
  if (named[1] === 'articles' && versions.length > 0) return hasVersions(engine.store, key, versions);
  if (named[1] === 'articles') return hasStory(engine.store, key);
  if (named[1] === 'people') return hasPerson(engine.store, key);
  if (named[1] === 'offices') return loadGazetteer().office(key) !== null;
  return key === UNSORTED || hasTopic(engine.store, topicCode(key));
}

/** Null for a percent sign that stands for nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
