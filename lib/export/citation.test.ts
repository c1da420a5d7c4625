import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CitedStory, citationOf, cite, isCitationFormat, permalinkOf } from './citation';
import { on, PERMALINK, story } from './cited-for-tests';
import { type CslItem, cslOf } from './csl';
import { oneLine } from './printable';

/**
 * What another program reads out of a file of ours. Of RIS it is made a journal's, since Citation.js reads of a
 * newspaper's the year only, and takes the author for a reporter.
 */
function readAgain(format: 'bibtex' | 'ris', cited: CitedStory): Record<string, unknown>[] {
  const text = cite(cited, PERMALINK, format).replace(/^TY {2}- NEWS/, 'TY  - JOUR');
  return new Cite(text, { forceType: format === 'ris' ? '@ris/file' : '@biblatex/text' }).data;
}

const csl = (given: Parameters<typeof story>[0]): CslItem => cslOf(story(given), PERMALINK);

describe('the line', () => {
  test('says who, what, where, when, and where it is kept', () => {
    expect(citationOf(story(), PERMALINK)).toBe(
      'Jane Doe and Richard Roe. “Summit ends with a handshake”. Harbour Post, 25 February 2022. ' +
        `https://harbour.example/world/summit-ends?page=2. Archived at ${PERMALINK}, captured 1 March 2022.`,
    );
  });

  test.each<[string, Parameters<typeof story>[0], string]>([
    ['three authors', { authors: ['Jane Doe', 'Richard Roe', 'John Doe'] }, 'Jane Doe, Richard Roe and John Doe. “'],
    ['the agency beside an author', { authors: ['Jane Doe'], agency: 'Reuters' }, 'Jane Doe (Reuters). “'],
    ['the agency that signs alone', { authors: [], byline: null, agency: 'Reuters' }, 'Reuters. “Summit'],
    ['the byline as printed', { authors: [], byline: 'Madame X of the Harbour' }, 'Madame X of the Harbour. “'],
    ['a desk by its name', { authors: [], byline: 'the Foreign Desk' }, 'Foreign Desk. “Summit'],
    [
      'an outlet that is an agency once',
      { source: 'Continental Wire', agency: 'Continental Wire' },
      'Jane Doe and Richard Roe. “',
    ],
    ['no name for unsigned copy of an agency', { authors: [], byline: null, source: 'DPA', agency: 'dpa' }, '“Summit'],
    ['a suffix with one point', { authors: ['John Doe Jr.'] }, 'John Doe Jr. “Summit'],
  ])('begins with %s', (_, given, said) => {
    expect(citationOf(story(given), PERMALINK).slice(0, said.length)).toBe(said);
  });

  test.each<[string, Parameters<typeof story>[0], string]>([
    ['a month', { published: on('2022-02-01', 'month') }, 'Harbour Post, February 2022. '],
    ['a year', { published: on('2022-01-01', 'year') }, 'Harbour Post, 2022. '],
    ['that there is no day', { published: null }, 'Harbour Post, no day of publication. '],
    ['no outlet', { source: null }, 'handshake”. 25 February 2022. '],
    ['a headline with a line break on one line', { headline: 'Summit\nends.' }, '“Summit ends”. '],
  ])('says %s', (_, given, said) => {
    expect(citationOf(story(given), PERMALINK)).toContain(said);
  });

  test('leaves out what is not known', () => {
    const bare = story({ authors: [], byline: null, source: null, address: null, captured: null, published: null });
    expect(citationOf(bare, PERMALINK)).toBe(
      `“Summit ends with a handshake”. No day of publication. Archived at ${PERMALINK}.`,
    );
  });
});

describe('CSL-JSON', () => {
  test('has every fact in its field', () => {
    expect(JSON.parse(cite(story(), PERMALINK, 'csl'))).toEqual([
      {
        id: 'k7m2pq9x',
        type: 'article-newspaper',
        title: 'Summit ends with a handshake',
        author: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Roe', given: 'Richard' },
        ],
        'container-title': 'Harbour Post',
        section: 'World',
        language: 'en',
        issued: { 'date-parts': [[2022, 2, 25]] },
        accessed: { 'date-parts': [[2022, 3, 1]] },
        URL: 'https://harbour.example/world/summit-ends?page=2',
        archive_location: PERMALINK,
      },
    ]);
  });

  test('has no field for what is not known', () => {
    const bare = story({ authors: [], byline: null, source: null, section: ' ', language: null, address: null });
    expect(cslOf({ ...bare, published: null, captured: null }, PERMALINK)).toEqual({
      id: 'k7m2pq9x',
      type: 'article-newspaper',
      title: 'Summit ends with a handshake',
      URL: PERMALINK,
      archive_location: PERMALINK,
    });
  });

  test.each([
    ['month', [2022, 2]],
    ['year', [2022]],
  ] as const)('knows a day no closer than its %s', (precision, parts) => {
    expect(csl({ published: on('2022-02-01', precision) }).issued).toEqual({ 'date-parts': [parts] });
  });

  test.each([
    ['Ludwig van Doe', { family: 'van Doe', given: 'Ludwig' }],
    ['María de la Roe', { family: 'de la Roe', given: 'María' }],
    ['John Q. Doe Jr.', { family: 'Doe', given: 'John Q.', suffix: 'Jr.' }],
    ['Иван Доу', { family: 'Доу', given: 'Иван' }],
    ['Mononym', { literal: 'Mononym' }],
    ['李小明', { literal: '李小明' }],
    ['Doe, Jane', { literal: 'Doe, Jane' }],
    ['Harbour Post Staff', { literal: 'Harbour Post Staff' }],
    ['Harbour Post', { literal: 'Harbour Post' }],
    ['Jane and Richard', { literal: 'Jane and Richard' }],
  ])('takes %s apart only where that is plain', (name, read) => {
    expect(csl({ authors: [name] }).author).toEqual([read]);
  });

  test('notes an agency beside the authors', () => {
    expect(csl({ agency: 'Continental Wire' }).note).toBe('Agency: Continental Wire');
    expect(csl({ agency: 'Continental Wire', authors: [], byline: null })).toMatchObject({
      author: [{ literal: 'Continental Wire' }],
    });
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'no address', 'http://'])(
    'gives no one %s to follow',
    (address) => {
      expect(csl({ address }).URL).toBe(PERMALINK);
    },
  );
});

test('BibTeX has the day for biblatex and the month for older styles', () => {
  expect(cite(story({ headline: 'Bread: 100% dearer & no end' }), PERMALINK, 'bibtex')).toBe(
    `@article{dateline-k7m2pq9x,
  author = {Doe, Jane and Roe, Richard},
  title = {{Bread: 100\\% dearer \\& no end}},
  journal = {Harbour Post},
  year = {2022},
  month = feb,
  date = {2022-02-25},
  url = {https://harbour.example/world/summit-ends?page=2},
  urldate = {2022-03-01},
  note = {Archived at ${PERMALINK}},
}
`,
  );
});

/** How deep in braces BibTeX is after each letter: it counts those behind a backslash too. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((letter) => {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    return depth;
  });
}

test.each(['}', '{', '\\}', '\\{', '{}}{'])('a BibTeX entry with %j in its fields ends with its last brace', (text) => {
  const given = { headline: text, source: text, agency: text, authors: [], byline: `${text} Staff`, address: null };
  const entry = cite(story(given), `${PERMALINK}?${text}`, 'bibtex')
    .trim()
    .replace(/^[^{]+/, '');
  expect(depths(entry).indexOf(0)).toBe(entry.length - 1);
});

test('RIS has one tag a line', () => {
  const cited = story({ authors: ['Jane Doe', 'Harbour Post Desk, Inc'], published: on('2022-02-01', 'month') });
  expect(cite(cited, PERMALINK, 'ris').split('\r\n')).toEqual([
    'TY  - NEWS',
    'ID  - k7m2pq9x',
    'AU  - Doe, Jane',
    'AU  - Harbour Post Desk Inc',
    'TI  - Summit ends with a handshake',
    'T2  - Harbour Post',
    'SE  - World',
    'PY  - 2022',
    'DA  - 2022/02//',
    'LA  - en',
    'UR  - https://harbour.example/world/summit-ends?page=2',
    'Y2  - 2022/03/01/',
    `AV  - ${PERMALINK}`,
    'ER  - ',
    '',
  ]);
});

const HOSTILE = [
  'A\nER  - \nTY  - BOOK',
  'A\r\nER  - \r\nTY  - BOOK',
  'A\u2028ER  - \u0085TY  - BOOK',
  `${'x'.repeat(70)}ER  - \tTY  - BOOK`,
  'A}, title = {B',
  'A}}\n}\n@book{b, title={B}',
  'A {unclosed',
  'A \\',
  '\\input{/etc/passwd} $x^2_1$ ~ # % & | <b>',
  '"A" and "B" -- C --- ``D\'\'',
  '北京 сообщает Köln Łódź',
  '\u202etxet',
];

describe.each(['bibtex', 'ris'] as const)('another program reads from our %s', (format) => {
  test.each<[string, Parameters<typeof story>[0]]>([
    ['everything', {}],
    ['a month', { published: on('2022-02-01', 'month') }],
    ['a year', { published: on('2022-01-01', 'year'), captured: on('2022-03-01', 'month') }],
    ['no day', { published: null, captured: null }],
    ['a house as the author', { authors: [], byline: 'Foreign Staff' }],
    ['no author', { authors: [], byline: null }],
    ['a long address', { address: `https://harbour.example/${'a-b_c%20'.repeat(30)}` }],
    ['an address with braces', { address: 'https://harbour.example/a?q={b}}, note={c' }],
  ])('%s', (_, given) => {
    const { title, author, issued, accessed, URL, ...item } = csl(given);
    expect(readAgain(format, story(given))).toMatchObject([
      {
        title,
        URL,
        'container-title': item['container-title'],
        ...(issued && { issued }),
        ...(accessed && { accessed }),
      },
    ]);
    const names = (all: unknown) => JSON.stringify(all ?? []).replaceAll('"literal"', '"family"');
    const [read] = readAgain(format, story(given));
    expect(JSON.parse(names(read?.author))).toEqual(JSON.parse(names(author)));
  });

  test.each(HOSTILE)('%j as it stands, in every field', (text) => {
    const given = {
      headline: text,
      source: text,
      section: text,
      agency: text,
      authors: [],
      byline: text,
      language: text,
    };
    const read = readAgain(format, story(given));
    expect(read).toHaveLength(1);
    expect(read).toMatchObject([{ title: oneLine(text), 'container-title': oneLine(text) }]);
    expect(read[0]?.author).toHaveLength(1);
    expect(read[0]?.URL).toBe(story().address);
  });

  test('any headline and outlet, as they stand', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aE R-\\{}$%&#_~^<>|"\'`@=,.\n\r\u2028é北'), minLength: 1 });
    fc.assert(
      fc.property(text, text, (headline, source) => {
        const read = readAgain(format, story({ headline: `A${headline}`, source: `B${source}` }));
        expect(read).toMatchObject([{ title: oneLine(`A${headline}`), 'container-title': oneLine(`B${source}`) }]);
      }),
    );
  });
});

test('a permalink names the version where it is not the current one', () => {
  const shown = { id: 'k7m2pq9x', version: 2, currentVersion: 2 };
  expect(permalinkOf(shown, 'http://127.0.0.1:3000')).toBe(PERMALINK);
  expect(permalinkOf({ ...shown, version: 1 }, '')).toBe('/articles/k7m2pq9x?version=1');
});

test('a format is one of four words', () => {
  expect(['bibtex', 'ris', 'csl', 'plain', 'constructor', 'BibTeX', '', null].filter(isCitationFormat)).toHaveLength(4);
});
