// A verdict as JSON in; what it says, or a plain reason why it says nothing, out: the shape that the API takes and that
// files hold. Who is meant, and whether there is such a topic, is looked up behind it (said-verdict.ts).

import { isAbsent } from '#lib/model/record';
import { type AnyVerdict, isOnTopic, type MentionPlace, SAYS, SAYS_ON_TOPIC } from '#lib/model/verdict';
import type { AnySaid, Checked, SaidTopicVerdict, SaidVerdict } from './said-verdict';

type Fields = Record<string, unknown>;

/** Longer than any name or id. */
const LONGEST = 200;
/** Clocks of two machines may differ by less. */
const CLOCKS_APART_MS = 24 * 60 * 60 * 1000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export function readSaid(record: unknown): Checked<AnySaid> {
  if (!isFields(record)) return wrong('A verdict is an object with "says", "person" or "topic", and what it is about.');
  return isLeftOut(record.topic) ? readOnPerson(record) : readOnTopic(record);
}

function readOnPerson(record: Fields): Checked<SaidVerdict> {
  const says = SAYS.find((one) => one === record.says);
  if (says === undefined) return wrong(`"says" must be one of ${quoted(SAYS)}.`);
  const mention = readMention(record.mention);
  if (!mention.ok) return mention;
  const texts = readTexts(record);
  if (!texts.ok) return texts;
  const said = { says, mention: mention.value, ...texts.value };
  const lack = lackOf(said);
  return lack === null ? { ok: true, value: said } : wrong(lack);
}

const ON_PERSONS = ['person', 'personName', 'name', 'of', 'ofName', 'mention'];

function readOnTopic(record: Fields): Checked<SaidTopicVerdict> {
  const says = SAYS_ON_TOPIC.find((one) => one === record.says);
  if (says === undefined) return wrong(`"says" of a topic must be one of ${quoted(SAYS_ON_TOPIC)}.`);
  const other = ON_PERSONS.find((key) => !isLeftOut(record[key]));
  if (other !== undefined) return wrong(`With "topic", "${other}" must be absent.`);
  const { story, topic } = record;
  if (!isName(topic)) return wrong('"topic" must be the code of a topic, like "medtop:11000000".');
  if (!isName(story)) return wrong('With "topic", "story" must be the id of a story.');
  return { ok: true, value: { says, story, topic } };
}

/** A record of a file: with the moment at which it was given, which must lie behind `now`. */
export function readRecord(record: unknown, now: string): Checked<{ said: AnySaid; givenAt: string }> {
  const said = readSaid(record);
  if (!said.ok) return said;
  const givenAt = isFields(record) ? record.givenAt : null;
  if (typeof givenAt !== 'string' || !MOMENT.test(givenAt) || Number.isNaN(Date.parse(givenAt)))
    return wrong('"givenAt" must be a moment like "2026-01-31T12:00:00.000Z".');
  if (Date.parse(givenAt) > Date.parse(now) + CLOCKS_APART_MS) return wrong('"givenAt" must not be in the future.');
  return { ok: true, value: { said: said.value, givenAt } };
}

/** The keys in a fixed order, so that the same verdicts are the same text. */
export function recordOf(verdict: AnyVerdict) {
  const { id, says, story, givenAt } = verdict;
  if (isOnTopic(verdict)) return { id, says, story, topic: verdict.topic, topicLabel: verdict.topicLabel, givenAt };
  const { mention, of, ofName, person, personName } = verdict;
  return { id, says, story, mention, of, ofName, person, personName, givenAt };
}

function lackOf({ says, story, mention, of, person, name }: SaidVerdict): string | null {
  if (person === null && name === null)
    return '"person" must be the slug of a person, or "name" a full name, or "topic" the code of a topic.';
  if (says === 'same')
    return of === null || story !== null || mention !== null
      ? 'With "same", "of" must name a person by words, and "story" and "mention" must be absent.'
      : null;
  if (story === null) return `With "${says}", "story" must be the id of a story.`;
  if (says === 'not') return of === null ? null : 'With "not", "of" must be absent.';
  return (mention === null) === (of === null)
    ? 'With "is", either "mention" says which words are meant, or "of" whom the story means by it.'
    : null;
}

function readMention(value: unknown): Checked<MentionPlace | null> {
  if (isAbsent(value)) return { ok: true, value: null };
  const asked = '"mention" must be {"block", "start", "end", "text"}, with "block" null for the headline.';
  if (!isFields(value)) return wrong(asked);
  const { block = null, start, end, text } = value;
  const isPlace = (block === null || isOffset(block)) && isOffset(start) && isOffset(end);
  if (!isPlace || typeof text !== 'string') return wrong(asked);
  if (text.trim() === '' || text.length > LONGEST) return wrong(`The words of a mention are 1 to ${LONGEST} letters.`);
  if (end - start !== text.length) return wrong('"end" must be "start" and the length of "text".');
  return { ok: true, value: { block, start, end, text } };
}

type Texts = Pick<SaidVerdict, 'story' | 'of' | 'ofName' | 'person' | 'name'>;

function readTexts(record: Fields): Checked<Texts> {
  const values: (string | null)[] = [];
  for (const key of ['story', 'of', 'ofName', 'person', 'name', 'personName']) {
    const value = isLeftOut(record[key]) ? null : record[key];
    if (value !== null && !isName(value)) return wrong(`"${key}" must be a text of at most ${LONGEST} letters.`);
    values.push(value);
  }
  const [story = null, of = null, ofName = null, person = null, name = null, personName = null] = values;
  return { ok: true, value: { story, of, ofName, person, name: name ?? personName } };
}

/** A form sends a field that was left empty. */
function isLeftOut(value: unknown): boolean {
  return isAbsent(value) || value === '';
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
