// Nothing in, the stories that the tagger learns from, and those kept aside, out.

import { coinedOrganisation, coinedPerson, coinedPlace } from './coined-names';
import { asHeadlines, type Draw, surnamesAlone, withNicknames, withOtherNames } from './copies';
import { readLabelled, type SetName } from './labelled-sets';
import { fill, readOwnStories } from './own-sentences';
import { leaderNames, nameFrom, readGroups } from './people-names';
import { organisationNames, placeNames } from './place-names';
import { type Chance, chanceOf, type Story } from './story';

export const LICENCES: Record<string, string> = {
  own: 'MIT, this project',
  'wikinews-silver': 'texts CC BY 2.5 (Wikinews), labelled by machine',
  'uner-ewt': 'CC BY-SA 4.0 (Universal NER, English EWT)',
  wnut17: 'CC BY 4.0 (WNUT 2017)',
  crossner: 'MIT, texts CC BY-SA 3.0 (CrossNER)',
  btc: 'CC BY 4.0 (Broad Twitter Corpus)',
};

export type Material = { stories: Story[]; aside: Story[] };
export type Recipe = { ownFills: number; rename: number; sets: SetName[] };

/** Every tenth own story is kept aside. */
const ASIDE = 10;
/** Shares of the other names that nobody bears. */
const COINED = { persons: 0.12, things: 0.3 };
/** Share of the stories that are learnt with nicknames too. */
const NICKNAMED = 0.12;

export function readMaterial(recipe: Recipe, seed: number): Material {
  const chance = chanceOf(seed);
  const other = chanceOf(seed + 1);
  const draw = drawer(chance);
  const own = readOwnStories();
  const stories: Story[] = [];
  const aside: Story[] = [];
  own.forEach((story, at) => {
    if (at % ASIDE === 5) aside.push(fill(story, other));
    else
      for (let time = 0; time < recipe.ownFills; time++)
        stories.push(...ownCopies(fill(story, chance), time, draw, chance));
  });
  for (const set of recipe.sets)
    stories.push(...readLabelled(set).flatMap((story) => setCopies(story, recipe, draw, chance)));
  return { stories, aside };
}

function drawer(chance: Chance): Draw {
  const [leaders, groups, places, organisations] = [leaderNames(), readGroups(), placeNames(), organisationNames()];
  const fallback = nameFrom(groups, null, chance);
  const isCoined = () => chance.next() < COINED.things;
  return {
    person: () => {
      if (chance.next() < 0.3) return chance.pick(leaders, fallback);
      return chance.next() < COINED.persons ? coinedPerson(groups, chance) : nameFrom(groups, null, chance);
    },
    place: () => (isCoined() ? coinedPlace(groups, chance) : chance.pick(places, 'Geneva')),
    organisation: () => (isCoined() ? coinedOrganisation(groups, chance) : chance.pick(organisations, 'Ajax')),
    chance,
  };
}

/** The first time as it stands, then with other names; each time one headline copy, in turns. */
function ownCopies(story: Story, time: number, draw: Draw, chance: Chance): Story[] {
  const base = time === 0 ? story : withOtherNames(story, draw);
  if (!base) return [];
  const headlines = chance.next() < 0.4 ? asHeadlines(base, chance.next() < 0.4, chance) : null;
  const nicknames = chance.next() < NICKNAMED ? withNicknames(base, chance) : null;
  return [base, headlines, nicknames].filter((copy) => copy !== null);
}

/** Sets in prose of whole sentences; in tweets other names seldom fit. */
const RENAMED = new Set(['crossner', 'uner-ewt']);

function setCopies(story: Story, recipe: Recipe, draw: Draw, chance: Chance): Story[] {
  const copies = [story];
  const add = (copy: Story | null) => copy && copies.push(copy);
  if (story.set !== 'btc' && story.set !== 'wnut17' && chance.next() < NICKNAMED) add(withNicknames(story, chance));
  if (story.set === 'wikinews-silver') {
    if (chance.next() < recipe.rename) add(withOtherNames(story, draw));
    if (chance.next() < 0.6) add(asHeadlines(story, chance.next() < 0.4, chance));
  } else {
    add(surnamesAlone(story, chance));
    if (RENAMED.has(story.set) && chance.next() < recipe.rename) add(withOtherNames(story, draw));
    if (chance.next() < 0.08) add(asHeadlines(story, true, chance));
  }
  return copies;
}
