// Who signs a page in machine form: JSON-LD, meta tags, microdata, elements that are called byline. Persons, and apart
// from them the organisation that the page names where no person signs, and the agency.

import { fold } from '#lib/text/fold';
import { agencyOf, authorsFrom } from '../names/bylines';
import { sameOutlet } from '../names/sources';
import { namedByClass, namedByMarkup } from './byline-elements';
import { isObject, type JsonLd, type JsonObject, resolved, textOf, typesOf } from './json-ld';
import type { Meta } from './meta-tags';

export type Signed = { authors: string[]; organisation: string | null; agency: string | null };
type Statement = { text: string; organisation: boolean };

/** 'author', 'article:author', 'parsely-author', 'dcsext.author', 'articleauthor'; addresses in them are no names. */
const AUTHOR_TAG =
  /^(?:.{0,40}[.:_-])?authors?$|^(?:article:)?byl(?:ine)?$|^articleauthor$|^article:author_name$|^(?:dc|dcterms)[.:]creator$/;
/** Tags that say in their own words who wrote, before those of measuring services. */
const FIRST_TAGS = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl'];
/** The account that published, not who wrote. */
const ACCOUNT = /^(?:twitter|fb|og:article:publisher)/;
const NOBODY = /^(?:admin(?:istrator)?|author|editor|unknown|null|none|undefined|user|guest|n\/a|-)$/i;
const LONGEST_NAME = 80;

/** `outlet` is the outlet's own name: it signs as an organisation. */
export function pageAuthors(document: Document, meta: Meta, ld: JsonLd, outlet: string | null): Signed {
  const own = (text: string) => outlet !== null && sameOutlet(text, outlet);
  const stated = [jsonLdStatements(ld), ...metaStatements(meta)].map((all) =>
    all.map(withoutCommas).filter(({ text }) => text !== ''),
  );
  const persons = (all: Statement[]) =>
    authorsFrom(all.filter(({ text, organisation }) => !organisation && !own(text)).map(({ text }) => text)).filter(
      (name) => !own(name),
    );
  const lists = stated.map(persons);
  let authors = widest(lists);
  if (authors.length === 0) authors = namedByMarkup(document);
  if (authors.length === 0) authors = namedByClass(document);
  const texts = stated.flat().map(({ text }) => text);
  return {
    authors: authors.filter((name) => !own(name)),
    organisation: organisationIn(stated.flat()),
    agency: texts.map(agencyOf).find((agency) => agency !== null) ?? null,
  };
}

/** The first list that names anybody, or a later one that names all of them and more. */
function widest(lists: string[][]): string[] {
  const first = lists.find((names) => names.length > 0) ?? [];
  const holdsAll = (names: string[]) =>
    names.length > first.length && first.every((name) => names.some((other) => fold(other) === fold(name)));
  return lists.find(holdsAll) ?? first;
}

function organisationIn(statements: Statement[]): string | null {
  const names = statements
    .map(({ text }) => text)
    .filter((text) => text.length > 1 && text.length <= LONGEST_NAME && !NOBODY.test(text));
  return names.find((text) => !/https?:|@|^[\d\s]+$|^\//.test(text)) ?? null;
}

/** ', Harbour Post': where the name was left out, the comma stays. */
function withoutCommas({ text, organisation }: Statement): Statement {
  return { text: text.replace(/^[\s,]+/, '').trim(), organisation };
}

function jsonLdStatements({ article, nodes }: JsonLd): Statement[] {
  return [article?.author ?? article?.creator ?? []]
    .flat()
    .slice(0, 30)
    .flatMap((value) => statementsOf(value, nodes));
}

function statementsOf(value: unknown, nodes: JsonObject[]): Statement[] {
  if (!isObject(value)) return [{ text: textOf(value) ?? '', organisation: false }];
  const node = resolved(value, nodes);
  const organisation = typesOf(node).some((type) => type.endsWith('Organization'));
  const parts = [textOf(node.givenName), textOf(node.familyName)].filter((part) => part !== null);
  const names = [node.name ?? (parts.length > 0 ? parts.join(' ') : [])].flat().slice(0, 30);
  return names.map((name) => ({ text: textOf(name) ?? '', organisation }));
}

function metaStatements(meta: Meta): Statement[][] {
  const tags = [...meta.keys()].filter((name) => AUTHOR_TAG.test(name) && !ACCOUNT.test(name));
  tags.sort((a, b) => rank(a) - rank(b));
  return tags.map((tag) => (meta.get(tag) ?? []).map((text) => ({ text: turned(tag, text), organisation: false })));
}

function rank(tag: string): number {
  const at = FIRST_TAGS.indexOf(tag);
  return at < 0 ? FIRST_TAGS.length : at;
}

/** Libraries' tags write 'Doe, Jane'. */
function turned(tag: string, text: string): string {
  return /^(?:citation_|dc)/.test(tag) ? text.replace(/^(\p{Lu}[\p{L}-]+),\s(\p{Lu}[\p{L}-]+)$/u, '$2 $1') : text;
}
