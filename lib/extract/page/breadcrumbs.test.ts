import { describe, expect, test } from 'vitest';
import { parseHTML } from './light-dom';
import { readMetadata } from './metadata';

const TITLE = 'Island ferry to sail an hour later';

function metadata(head: string, body = '', html = '<html>') {
  const { document } = parseHTML(
    `${html}<head><title>${TITLE}</title>${head}</head><body><h1>${TITLE}</h1>${body}</body></html>`,
  );
  return readMetadata(document, {});
}
const list = (...names: string[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'BreadcrumbList', itemListElement: names.map((name) => ({ '@type': 'ListItem', item: { name } })) })}</script>`;

describe('the section by the path to the page', () => {
  test.each<[string, string, string, string | null]>([
    ['JSON-LD', list('Home', 'World', TITLE), '', 'World'],
    ['JSON-LD without a front page', list('Travel', 'Ferries', TITLE), '', 'Travel'],
    ['a list of links', '', '<nav aria-label="breadcrumb"><a>Home</a> <a>World</a> <a>Islands</a></nav>', 'World'],
    [
      'microdata',
      '',
      `<ol itemtype="https://schema.org/BreadcrumbList"><li><a><span itemprop="name">Home</span></a></li><li><a><span itemprop="name">Travel</span></a></li></ol>`,
      'Travel',
    ],
    ['the front page alone', list('Home', TITLE), '', null],
    ['no path', '', '<nav><a>Home</a><a>World</a></nav>', null],
  ])('%s', (_, head, body, section) => {
    expect(metadata(head, body).section).toBe(section);
  });
});

describe('the language of a page', () => {
  test.each<[string, string, string, string | null]>([
    ['its root', '<html lang="de-AT">', '', 'de'],
    ['the locale for networks', '<html>', '<meta property="og:locale" content="fr_FR">', 'fr'],
    [
      'JSON-LD',
      '<html>',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","inLanguage":"es-MX"}</script>`,
      'es',
    ],
    ['the header that it repeats', '<html lang="">', '<meta http-equiv="content-language" content="nl, en">', 'nl'],
    ['nothing', '<html>', '', null],
  ])('%s', (_, html, head, language) => {
    expect(metadata(head, '', html).language).toBe(language);
  });
});
