// Which story of the archive a story that was read is: by its address, else by source, day and headline, else by its
// text. Found by headline it must also share some of its text, because different stories have one headline
// ("News in brief"), and must not have another address.

import { fingerprintOf } from '#lib/copies/fingerprint';
import type { Transaction } from './open';
import { readBlocks } from './read-changes';
import { ownId, type StoryToSave } from './story-write';

/** `known`: the story that it was found to be, null for a new one. */
export type Found = { id: string; known: KnownStory | null };

export type KnownStory = {
  id: string;
  address: string | null;
  /** The version that is shown. */
  version: number;
  /** Of what was recognised in it; null where that is not known. */
  linksHash: string | null;
  versions: KnownVersion[];
  /** Captures by their id. */
  captures: Map<string, KnownCapture>;
};
export type KnownVersion = { version: number; captureId: string; contentHash: string; textHash: string };
export type KnownCapture = { version: number; format: string; address: string | null; capturedDay: string | null };

export async function findStories(tx: Transaction, stories: readonly StoryToSave[]): Promise<Found[]> {
  const given = stories.flatMap((story) => story.of ?? []);
  const keys = stories.flatMap(({ keys: { address, name, text } }) =>
    [address, name, text].filter((key) => key !== null),
  );
  const rows = await tx.articleKey.findMany({ where: { id: { in: keys } } });
  const articles = new Map(rows.map((row) => [row.id, row.articleId]));
  const known = await readKnown(tx, [...new Set([...articles.values(), ...given])]);
  const found: Found[] = [];
  for (const story of stories) found.push(await findStory(tx, story, articles, known));
  return found;
}

async function findStory(
  tx: Transaction,
  story: StoryToSave,
  articles: Map<string, string>,
  known: Map<string, KnownStory>,
): Promise<Found> {
  const { address, name, text } = story.keys;
  const behind = (key: string | null) => known.get(articles.get(key ?? '') ?? '') ?? null;
  const certain = known.get(story.of ?? '') ?? behind(address) ?? behind(text);
  if (certain) return { id: certain.id, known: certain };
  const named = behind(name);
  if (named === null) return { id: ownId(story.keys), known: null };
  const isSame = (address === null || named.address === null) && (await hasTextOf(tx, story, named));
  if (isSame) return { id: named.id, known: named };
  return { id: address ?? text, known: null };
}

async function hasTextOf(tx: Transaction, story: StoryToSave, named: KnownStory): Promise<boolean> {
  if (named.versions.some((version) => version.textHash === story.textHash)) return true;
  const blocks = await readBlocks(tx, [named.id]);
  const own = new Set(fingerprintOf(story.draft.blocks).shingles);
  return fingerprintOf(blocks.get(named.id) ?? []).shingles.some((shingle) => own.has(shingle));
}

const SELECT = {
  id: true,
  address: true,
  version: true,
  linksHash: true,
  versions: {
    select: { version: true, captureId: true, contentHash: true, textHash: true },
    orderBy: { version: 'asc' },
  },
  captures: { select: { id: true, version: true, format: true, address: true, capturedDay: true } },
} as const;

async function readKnown(tx: Transaction, ids: string[]): Promise<Map<string, KnownStory>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.article.findMany({ where: { id: { in: ids } }, select: SELECT });
  return new Map(
    rows.map(({ captures, ...row }) => [
      row.id,
      { ...row, captures: new Map(captures.map(({ id, ...capture }) => [id, capture])) },
    ]),
  );
}
