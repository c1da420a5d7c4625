// For tests of verdicts: an archive whose stories were recognised as an ingest does, with a tagger that needs no weights.

import { storyToSave } from '#lib/ingest/draft-for-tests';
import type { Block } from '#lib/model/article';
import type { Quote } from '#lib/model/person';
import { loadGazetteer } from '#lib/people/gazetteer';
import { naiveTagger } from '#lib/people/naive-tagger';
import { findPeople } from '#lib/people/recognise';
import { freshStore } from './fresh-store';
import type { Store } from './open';
import { syncReference } from './reference';
import type { SaidVerdict } from './said-verdict';
import type { StoryToSave } from './story-write';

const KNOWN = ['xi-jinping', 'vladimir-putin', 'angela-merkel'];

export async function archiveWithPeople(): Promise<Store> {
  const store = await freshStore();
  const { persons, offices } = loadGazetteer();
  await syncReference(store, { persons: persons.filter(({ slug }) => KNOWN.includes(slug)), offices, topics: [] });
  return store;
}

type Given = { address?: string; source?: string; day?: string; quotes?: Quote[]; capture?: string };

export function readStory(headline: string, texts: readonly string[], given: Given = {}): StoryToSave & { id: string } {
  const { address = null, source = 'Harbour Post', day = '2022-02-25', quotes = [], capture } = given;
  const blocks = texts.map((text): Block => ({ part: 'body', text }));
  const published = { day, precision: 'day' as const, evidence: 'stamp' as const, words: day };
  const { mentions, people } = findPeople({ headline, blocks, day }, loadGazetteer(), naiveTagger);
  const links = { mentions, people, quotes, ...(capture !== undefined && { capture }) };
  return storyToSave({ headline, blocks, address, source, published }, links);
}

export function said(says: SaidVerdict['says'], given: Partial<SaidVerdict>): SaidVerdict {
  return { says, story: null, mention: null, of: null, ofName: null, person: null, name: null, ...given };
}

/** The place of words in a paragraph. */
export function place(block: number, text: string, words: string) {
  const start = text.indexOf(words);
  return { block, start, end: start + words.length, text: words };
}
