// The NewsItem of NewsML 1.0-1.2, the format before NewsML-G2: news lines, and the story in the first component that
// has any.

import { agencyNamed } from '../names/agencies';
import { fragmentBlocks } from '../page/html-fragment';
import { inlineXml } from './newsml';
import { type Facts, NO_FACTS } from './ready';
import { textBlocks } from './ready-blocks';
import { attributeOf, childOf, elementsOf, findElement, htmlOf, textOf, type XmlElement } from './xml';

export function newsml1Facts(item: XmlElement): Facts {
  const holder = longestContent(item);
  const component = componentAround(item, holder) ?? item;
  const lines = childOf(component, 'newslines') ?? findElement(item, ({ name }) => name === 'newslines');
  const management = childOf(item, 'newsmanagement');
  const headline = textOf(childOf(lines, 'headline'));
  const story = holder ? storyOf(holder, headline) : NO_FACTS;
  const provider = findElement(item, ({ name }) => name === 'provider' || name === 'source');
  const source =
    attributeOf(provider && childOf(provider, 'party'), 'formalname') ??
    textOf(childOf(item, 'identification', 'newsidentifier', 'providerid'));
  const created = textOf(childOf(management, 'firstcreated'));
  const revised = textOf(childOf(management, 'thisrevisioncreated'));
  const language = findElement(component, ({ name }) => name === 'language');
  const credit = textOf(childOf(lines, 'creditline'));
  return {
    ...story,
    headline: headline ?? story.headline,
    byline: textOf(childOf(lines, 'byline')) ?? story.byline,
    agency: credit && agencyNamed(credit) ? credit : story.agency,
    source: source ?? story.source,
    language: attributeOf(language, 'formalname') ?? story.language,
    published: [created, ...story.published, revised],
    updated: revised === created ? [] : [revised],
    dateline: textOf(childOf(lines, 'dateline')) ?? story.dateline,
  };
}

/** Headlines, summaries and even style sheets have components of their own: the story is the longest. */
function longestContent(item: XmlElement): XmlElement | null {
  const holders = elementsNamed(item, 'datacontent');
  const lengths = holders.map((holder) => textOf(holder)?.length ?? 0);
  return holders[lengths.indexOf(Math.max(...lengths))] ?? null;
}

function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : elementsNamed(child, name)));
}

/** The innermost component with news lines of its own that holds the content. */
function componentAround(item: XmlElement, holder: XmlElement | null): XmlElement | null {
  let [at, found]: [XmlElement | undefined, XmlElement | null] = [item, null];
  while (at && at !== holder) {
    if (at.name === 'newscomponent' && childOf(at, 'newslines', 'headline')) found = at;
    at = elementsOf(at).find((child) => child === holder || (holder && contains(child, holder)));
  }
  return found;
}

function contains(element: XmlElement, wanted: XmlElement): boolean {
  return findElement(element, (inside) => inside === wanted) !== null;
}

function storyOf(holder: XmlElement, headline: string | null): Facts {
  const inline = inlineXml(holder);
  if (inline) return inline;
  if (elementsOf(holder).length === 0) return { ...NO_FACTS, blocks: textBlocks(textOf(holder) ?? '', headline) };
  return { ...NO_FACTS, blocks: fragmentBlocks(htmlOf(holder), { headline: headline ?? '', authors: [] }) ?? [] };
}
