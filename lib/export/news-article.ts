// A story -> a NewsArticle of schema.org for JSON-LD: what the archive knows of it, for programs that read its page.
// What is not known has no property.

import { bodyOf, type DatedBy } from '#lib/model/article';
import type { StoredArticle, StoredPerson } from '#lib/store/read-article';
import { wordList } from '#lib/text/words';
import type { CitedStory } from './csl';
import { oneLine, webAddress } from './printable';
import { agencyBeside, type Signer, signersOf } from './signers';

export type JsonLd = { [property: string]: string | number | JsonLd | (string | JsonLd)[] };
type Maybe = { [property: string]: JsonLd[string] | null };

type Stated = Omit<CitedStory, 'id' | 'captured'> &
  Pick<StoredArticle, 'updated' | 'blocks' | 'people' | 'topics' | 'version' | 'currentVersion'>;

/** Where the concepts of IPTC Media Topics live: 'medtop:20000003' is .../20000003. */
const MEDIA_TOPICS = 'http://cv.iptc.org/newscodes/mediatopic/';

/**
 * `permalink`: the address of the story in this archive; `wikidataOf`: the Wikidata id of a person by slug ('Q998489'),
 * null where none is known. An earlier text has no people and topics: those stored are of the current one.
 */
export function newsArticle(story: Stated, permalink: string, wikidataOf: (slug: string) => string | null): JsonLd {
  const source = lineOf(story.source);
  const isCurrent = story.version === story.currentVersion;
  const people = isCurrent ? story.people : [];
  const person = (one: StoredPerson) => personOf(one, wikidataOf(one.slug));
  return known({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: oneLine(story.headline),
    datePublished: dateOf(story.published),
    dateModified: dateOf(story.updated),
    author: signersOf(story).map(authorOf),
    sourceOrganization: named('Organization', agencyBeside(story)),
    publisher: named('Organization', source),
    isPartOf: named('CreativeWork', source),
    articleSection: lineOf(story.section),
    inLanguage: lineOf(story.language),
    wordCount: wordList(bodyOf(story.blocks)).length,
    url: webAddress(story.address),
    archivedAt: permalink,
    about: [
      ...people.filter(({ salience }) => salience === 'about').map(person),
      ...(isCurrent ? story.topics : []).flatMap((topic) => [topic, ...topic.narrower]).map(termOf),
    ],
    mentions: people.filter(({ salience }) => salience !== 'about').map(person),
  });
}

function personOf({ name, office }: StoredPerson, wikidata: string | null): JsonLd {
  const sameAs = wikidata === null ? null : `https://www.wikidata.org/entity/${wikidata}`;
  return known({ '@type': 'Person', name: oneLine(name), jobTitle: office, sameAs });
}

function authorOf({ name, kind }: Signer): string | JsonLd {
  if (kind === 'unknown') return name;
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name };
}

function termOf({ code, label }: { code: string; label: string }): JsonLd {
  const number = /^medtop:(\d+)$/.exec(code)?.[1];
  return known({
    '@type': 'DefinedTerm',
    name: label,
    termCode: code,
    url: number === undefined ? null : `${MEDIA_TOPICS}${number}`,
    inDefinedTermSet: number === undefined ? null : MEDIA_TOPICS,
  });
}

function named(type: string, name: string | null): JsonLd | null {
  return name === null ? null : { '@type': type, name };
}

/** '2022-02-25', '2022-02' or '2022', as the precision allows. */
function dateOf(dated: DatedBy | null): string | null {
  return dated === null ? null : dated.day.slice(0, { day: 10, month: 7, year: 4 }[dated.precision]);
}

function lineOf(text: string | null): string | null {
  return oneLine(text ?? '') || null;
}

function known(properties: Maybe): JsonLd {
  const isKnown = (value: Maybe[string]) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => isKnown(value))) as JsonLd;
}
