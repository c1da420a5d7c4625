// The path of a page inside its outlet ('Home > World > Asia') to the section that it names.

import { fold } from '#lib/text/fold';
import { tidy } from './dom';
import { isObject, type JsonLd, textOf, typesOf } from './json-ld';

const FRONT =
  /^(?:home(?:page)?|front ?page|start(?:seite)?|accueil|inicio|portada|início|hjem|forside|hem|главная|トップ|홈|news|nachrichten)$/i;
const LONGEST = 40;
const MOST = 12;

/** The first step after the front page that is not the story itself; JSON-LD before markup. */
export function sectionInBreadcrumbs(document: Document, ld: JsonLd, titles: string[]): string | null {
  const known = titles.map(fold);
  const isSection = (name: string) =>
    name.length > 1 &&
    name.length <= LONGEST &&
    !FRONT.test(name) &&
    !known.some((title) => title.startsWith(fold(name)) && fold(name).length > 20);
  for (const steps of [stepsInJsonLd(ld), stepsInMarkup(document)]) {
    // The last step is the story or the page itself.
    const section = (steps.length > 1 ? steps.slice(0, -1) : [])
      .slice(FRONT.test(steps[0] ?? '') ? 1 : 0)
      .find(isSection);
    if (section) return section;
  }
  return null;
}

function stepsInJsonLd(ld: JsonLd): string[] {
  const list = ld.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  const items = Array.isArray(list?.itemListElement) ? list.itemListElement.filter(isObject) : [];
  const steps = items
    .slice(0, MOST)
    .map((item) => textOf(item.name ?? item.item))
    .filter((name) => name !== null);
  return steps.length >= 3 || FRONT.test(steps[0] ?? '') ? steps : [];
}

/** Microdata, and lists that say in their label that they are the way here. */
function stepsInMarkup(document: Document): string[] {
  const box = document.querySelector(
    '[itemtype*="BreadcrumbList"],nav[aria-label="breadcrumb"],nav[aria-label="Breadcrumb"],[class~="breadcrumb"],[class~="breadcrumbs"]',
  );
  if (!box) return [];
  const steps = [...box.querySelectorAll('[itemprop="name"],a')]
    .slice(0, 2 * MOST)
    .map((step) => tidy((step.textContent ?? '').slice(0, 200)));
  const names = steps.filter((name, at) => name !== '' && name !== steps[at - 1]);
  // Its last step, the story, is often no link: then all the links are sections.
  return FRONT.test(names[0] ?? '') ? [...names, ''] : [];
}
