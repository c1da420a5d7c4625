// A verdict as a reader, a form or a file says it, checked against the archive: whole, with names, or a plain reason.

import { topicCode } from '#lib/model/topic';
import {
  isOnTopic,
  type TopicVerdict,
  type TopicVerdictToGive,
  type Verdict,
  type VerdictToGive,
} from '#lib/model/verdict';
import { personsNamed } from '#lib/people/find-by-name';
import type { Gazetteer } from '#lib/people/gazetteer';
import { nameOfSlug } from '#lib/people/name-of-slug';
import { isByWords, slugOfName } from '#lib/people/unlinked';
import { conceptOf } from '#lib/topics/vocabulary';
import type { Db, Transaction } from './open';
import { topicVerdictId } from './topic-verdict-rows';
import { verdictId } from './verdict-rows';

/** `name` stands for a person whose slug is not known: a full name as typed. */
export type SaidVerdict = Omit<VerdictToGive, 'person'> & {
  person: string | null;
  name: string | null;
  ofName: string | null;
};

/** `topic` is a code as typed: '11000000' will do. */
export type SaidTopicVerdict = TopicVerdictToGive;
export type AnySaid = SaidVerdict | SaidTopicVerdict;

export type Checked<Value> = { ok: true; value: Value } | { ok: false; reason: string };
export type Named = Omit<Verdict, 'givenAt'> | Omit<TopicVerdict, 'givenAt'>;

/** Looks up the persons or the topic that a verdict names. */
export async function namedVerdict(db: Db | Transaction, said: AnySaid, gazetteer: Gazetteer): Promise<Checked<Named>> {
  if (isOnTopic(said)) return withTopic(said);
  const named = await withPersons(db, said, gazetteer);
  return named.ok ? { ok: true, value: { ...named.value, id: verdictId(named.value) } } : named;
}

function withTopic({ says, story, topic: typed }: SaidTopicVerdict): Checked<Named> {
  const concept = conceptOf(topicCode(typed));
  if (concept === null)
    return { ok: false, reason: `There is no topic “${typed}” in the vocabulary of IPTC Media Topics.` };
  const said = { says, story, topic: concept.code };
  return { ok: true, value: { ...said, topicLabel: concept.label, id: topicVerdictId(said) } };
}

type NamedPersons = Omit<Verdict, 'id' | 'givenAt'>;

async function withPersons(
  db: Db | Transaction,
  said: SaidVerdict,
  gazetteer: Gazetteer,
): Promise<Checked<NamedPersons>> {
  const person = await personMeant(db, said.person, said.name, gazetteer);
  if (!person.ok) return person;
  const { says, story, mention } = said;
  const verdict = { says, story, mention, person: person.value.slug, personName: person.value.name };
  if (said.of === null) return { ok: true, value: { ...verdict, of: null, ofName: null } };
  const of = await personMeant(db, said.of, said.ofName, gazetteer);
  if (!of.ok) return of;
  if (of.value.slug === person.value.slug) return { ok: false, reason: `“${of.value.name}” is that person already.` };
  if (says === 'same' && !isByWords(of.value.slug)) {
    return { ok: false, reason: `${of.value.name} is known to the gazetteer and can't be merged into another person.` };
  }
  return { ok: true, value: { ...verdict, of: of.value.slug, ofName: of.value.name } };
}

type Meant = { slug: string; name: string };

async function personMeant(
  db: Db | Transaction,
  slug: string | null,
  name: string | null,
  gazetteer: Gazetteer,
): Promise<Checked<Meant>> {
  if (slug === null)
    return name === null ? { ok: false, reason: 'It names no person.' } : personCalled(name, gazetteer);
  const known = await db.person.findUnique({ where: { slug }, select: { slug: true, name: true } });
  if (known !== null) return { ok: true, value: known };
  const full = isByWords(slug) ? (name ?? nameOfSlug(slug)) : null;
  if (full === null || slugOfName(full) !== slug)
    return { ok: false, reason: `No person “${slug}” is known to this archive.` };
  return { ok: true, value: { slug, name: full } };
}

/** The one of the gazetteer with that full name, or whoever bears it. */
function personCalled(typed: string, gazetteer: Gazetteer): Checked<Meant> {
  const name = typed.trim().replace(/\s+/g, ' ');
  const [first, ...others] = personsNamed(gazetteer, name);
  const [known, byWords] = [first === undefined ? null : gazetteer.person(first), slugOfName(name)];
  if (others.length > 0)
    return { ok: false, reason: `“${name}” can mean ${[first, ...others].join(', ')}: choose one of them.` };
  if (known !== null) return { ok: true, value: { slug: known.slug, name: known.name } };
  if (byWords === null)
    return { ok: false, reason: `“${name}” is no full name: a given name and a surname are needed.` };
  return { ok: true, value: { slug: byWords, name } };
}
