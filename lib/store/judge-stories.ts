// Stories of the archive whose verdicts have changed: who is in them, and what they are about, is decided anew, from what
// was recognised, and written with new numbers of the change sequence where it differs. The texts are read of those alone
// that need it: a merge of two persons leaves all else as it is in most stories.

import { setImmediate as giveWay } from 'node:timers/promises';
import type { Office } from '#lib/model/person';
import type { Gazetteer } from '#lib/people/gazetteer';
import type { Merges } from '#lib/people/merges';
import { renamed } from '#lib/people/renamed';
import { applyVerdicts, type Decided } from '#lib/people/verdicts';
import { noteChanged } from './change-numbers';
import { judgeTopics } from './judge-topics';
import { writeOffices } from './link-rows';
import type { Transaction } from './open';
import { readLines } from './read-lines';
import { readLinks, type StoredLinks } from './read-links';
import { type Relinked, relink } from './relink';
import { recognisedMentions, recognisedQuotes, shownInMentions, shownPeople } from './stored-links';
import { readVerdictsOn } from './verdict-rows';

/** Stories decided in one go. The driver holds the thread for the time of a statement on them: milliseconds. */
const AT_ONCE = 100;

/** The stories whose people are to be decided anew, and those whose topics are. */
export type ToJudge = { people: readonly string[]; topics: readonly string[] };

/** Returns the ids of the stories that changed. */
export async function judgeStories(
  tx: Transaction,
  { people, topics }: ToJudge,
  merges: Merges,
  gazetteer: Gazetteer,
  now: string,
): Promise<string[]> {
  const named = await judgePeople(tx, [...new Set(people)], merges, gazetteer);
  const sorted = await judgeTopics(tx, [...new Set(topics)]);
  const changed = [...new Set([...named, ...sorted])];
  await noteChanged(tx, changed, now);
  return changed;
}

async function judgePeople(
  tx: Transaction,
  ids: readonly string[],
  merges: Merges,
  gazetteer: Gazetteer,
): Promise<string[]> {
  const changed: string[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const judged = await judge(tx, ids.slice(at, at + AT_ONCE), merges, gazetteer);
    await giveWay();
    await writeOffices(tx, newOffices(judged, gazetteer));
    changed.push(...(await relink(tx, judged)));
    await giveWay();
  }
  return changed;
}

async function judge(
  tx: Transaction,
  ids: readonly string[],
  merges: Merges,
  gazetteer: Gazetteer,
): Promise<Relinked[]> {
  const verdicts = await readVerdictsOn(
    tx,
    ids.map((id) => ({ id, keys: [] })),
  );
  await giveWay();
  const stories = await readLinks(tx, ids);
  await giveWay();
  const decided = new Map<string, Decided>();
  for (const story of stories) {
    const links = verdicts.has(story.id) ? null : withoutText(story, merges, gazetteer);
    if (links !== null) decided.set(story.id, links);
  }
  const rest = stories.filter(({ id }) => !decided.has(id));
  const lines = await readLines(tx, rest.map(idOf), [...verdicts.keys()]);
  await giveWay();
  for (const story of rest) {
    const words = lines.get(story.id) ?? { headline: '', dateline: null, blocks: [] };
    const recognised = { mentions: recognisedMentions(story), quotes: recognisedQuotes(story) };
    const found = { ...words, ...recognised, day: story.day };
    const ofStory = verdicts.get(story.id) ?? []; // its words can stand anywhere in the text
    decided.set(story.id, applyVerdicts(found, { merges, ofStory }, gazetteer));
  }
  return stories.flatMap(({ id, day, ...before }) => {
    const links = decided.get(id);
    return links === undefined ? [] : [{ linked: { id, day, links }, before }];
  });
}

function withoutText(story: StoredLinks, merges: Merges, gazetteer: Gazetteer): Decided | null {
  const recognised = { mentions: recognisedMentions(story), quotes: recognisedQuotes(story) };
  const shown = { shown: shownInMentions(story), people: shownPeople(story) };
  return renamed({ day: story.day, ...recognised, ...shown }, merges, gazetteer);
}

function idOf({ id }: StoredLinks): string {
  return id;
}

/** The offices that the stories name and did not name before; some may be newer than what the archive was given. */
function newOffices(stories: readonly Relinked[], gazetteer: Gazetteer): Office[] {
  const ids = stories.flatMap(({ linked, before }) => {
    const old = new Set(before.people.map(({ officeId }) => officeId));
    return linked.links.people.flatMap(({ office }) => (office === null || old.has(office) ? [] : office));
  });
  return [...new Set(ids)].flatMap((id) => gazetteer.office(id) ?? []);
}
