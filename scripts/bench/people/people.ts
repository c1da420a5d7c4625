// How well persons are found, linked, weighed and timed, on sets that lie beside the project and on its own samples. What
// is not there is said and passed over. Bars are printed beside the figures that they are for.

import { writeFileSync } from 'node:fs';
import { SALIENCES } from '#lib/model/person';
import { type Gazetteer, loadGazetteer } from '#lib/people/gazetteer';
import { loadTagger, type Tagger } from '#lib/people/tagger/tagger';
import { hasAida, scoreAida } from './aida';
import { loadCompromise } from './compromise';
import { percent, say, sayScore } from './counts';
import { type Find, finderOf } from './find';
import { scoreNames } from './name-scores';
import { NAME_SETS, setsThere } from './name-sets';
import { type Judged, judgePairs, scoreSalience } from './salience-scores';
import { labelledStories } from './salience-stories';
import { type Speed, timeFind, timeTagger } from './speed';
import { hasWire, readWire } from './wire';
import { scoreWire } from './wire-people';

type Options = { smoke: boolean; list: string | null; json: string | null };
type Tools = { gazetteer: Gazetteer; tagger: Tagger; compromise: Tagger | null; find: Find };

const SMOKE_DOCS = 5;
const SMOKE_STORIES = 400;
const SPEED_STORIES = 3_000;

/** `list` names what is shown one by one: aida, wire or salience. */
export async function benchPeople({ smoke, list, json }: Options): Promise<void> {
  const gazetteer = loadGazetteer();
  const tagger = loadTagger();
  const tools = { gazetteer, tagger, compromise: await loadCompromise(), find: finderOf(gazetteer, tagger) };
  if (!tools.compromise) say('compromise', 'is not installed: passed over');
  const figures = {
    names: benchNames(tools, smoke),
    aida: benchAida(tools, list === 'aida'),
    wire: benchWire(tools, smoke, list === 'wire'),
    salience: await benchSalience(tools, smoke, list === 'salience'),
    speed: benchSpeed(tools, smoke),
  };
  if (json) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
}

function benchNames({ tagger, compromise }: Tools, smoke: boolean) {
  const there = setsThere();
  for (const set of NAME_SETS) if (!there.includes(set)) say(set.name, 'is not beside the project: passed over');
  return there.map(({ name, learned, docs }) => {
    const read = smoke ? docs().slice(0, SMOKE_DOCS) : docs();
    const figures = {
      name,
      learned,
      ours: scoreNames(read, tagger),
      compromise: compromise && scoreNames(read, compromise),
    };
    for (const [who, scores] of [['ours', figures.ours] as const, ['compromise', figures.compromise] as const]) {
      if (!scores) continue;
      const speed = `${Math.round(scores.tokens / scores.seconds)} tokens/s`;
      say(
        name,
        `${who.padEnd(12)}names ${sayScore(scores.spans)}; persons of a text ${sayScore(scores.persons)}; ${speed}${learned && who === 'ours' ? '; learned from' : ''}`,
      );
    }
    return figures;
  });
}

function benchAida({ find, gazetteer }: Tools, list: boolean) {
  if (!hasAida) return skip('AIDA dev');
  const scores = scoreAida(find, gazetteer);
  const { links, marked, fullNames, byReading, wrong, missed } = scores;
  say(
    'AIDA dev',
    `leaders by name: P ${percent(links.right / links.all)} (${links.right} of ${links.all}, ${byReading} of them by reading; ` +
      `bar 97.0), R ${percent(marked.found / marked.all)} (${marked.found} of ${marked.all}; bar 90.0); ` +
      `full names checked by Wikidata id ${fullNames.checked}, wrong ${fullNames.wrong} (bar 0)`,
  );
  if (list) for (const error of [...wrong, ...missed]) console.log(`  ${JSON.stringify(error)}`);
  return scores;
}

function benchWire({ find, gazetteer }: Tools, smoke: boolean, list: boolean) {
  if (!hasWire) return skip('Reuters-21578');
  const scores = scoreWire(readWire(smoke ? SMOKE_STORIES : undefined), find, gazetteer);
  const { stories, tags, salient, missed, untagged } = scores;
  say(
    'Reuters-21578',
    `${stories} stories with PEOPLE: recall ${percent(tags.found / tags.all)} (${tags.found} of ${tags.all}; bar 98.0), ` +
      `in the gazetteer ${percent(tags.linked / tags.all)}; leaders about or quoted ${salient.all}: ` +
      `tagged ${percent(salient.tagged / salient.all)}, tagged or right by reading ${percent(salient.right / salient.all)} (bar 92.0)`,
  );
  if (list) for (const error of [...missed, ...untagged]) console.log(`  ${JSON.stringify(error)}`);
  return scores;
}

async function benchSalience({ find, gazetteer }: Tools, smoke: boolean, list: boolean) {
  const judged = judgePairs(await labelledStories(gazetteer, !smoke), find, gazetteer);
  const parts: [string, Judged[]][] = [
    ['salience', judged],
    ['  not held out', judged.filter(({ heldOut }) => !heldOut)],
    ['  held out', judged.filter(({ heldOut }) => heldOut)],
  ];
  const figures = parts.map(([name, pairs]) => {
    const scores = scoreSalience(pairs);
    const labels = SALIENCES.map((label) => `${label} ${sayScore(scores.labels[label])}`).join(', ');
    const share = percent(scores.right / scores.found);
    say(name, `${scores.found} of ${scores.pairs} labelled persons found, ${share} of them right; ${labels}`);
    return { name: name.trim(), ...scores };
  });
  if (list) for (const pair of judged) if (pair.found !== pair.salience) console.log(`  ${JSON.stringify(pair)}`);
  return figures;
}

function benchSpeed({ tagger, compromise, find }: Tools, smoke: boolean) {
  if (!hasWire) return skip('speed');
  const stories = readWire(smoke ? SMOKE_STORIES / 8 : SPEED_STORIES).map(({ story }) => story);
  const figures = {
    tagger: timeTagger(stories, tagger),
    compromise: compromise && timeTagger(stories, compromise),
    findPeople: timeFind(stories, find),
  };
  for (const [name, speed] of Object.entries(figures)) if (speed) sayTime(name, speed);
  return figures;
}

function sayTime(name: string, { stories, tokens, seconds }: Speed): void {
  const perSecond = (count: number) => Math.round(count / seconds);
  say(`speed: ${name}`, `${perSecond(tokens)} tokens/s, ${perSecond(stories)} stories/s (${stories} wire stories)`);
}

function skip(name: string): null {
  say(name, 'is not beside the project: passed over');
  return null;
}
