// A search in, what it found out, or null where it took too long and was stopped: for what a page can do without.

import { SearchStopped } from '#lib/index/service/searchers';

export async function unlessStopped<Found>(search: Promise<Found>): Promise<Found | null> {
  try {
    return await search;
  } catch (error) {
    if (error instanceof SearchStopped) return null;
    throw error;
  }
}
