// An item of CSL-JSON -> one BibTeX entry that BibTeX, biber and reference managers read. Letters stay UTF-8.
//
// BibTeX counts braces even behind a backslash, so a brace of the text becomes a command, never '\}'.

import { type CslItem, type CslName, isoDate } from './csl';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

export function bibtexOf(item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const fields: [name: string, value: string | null][] = [
    ['author', item.author ? braced(item.author.map(nameOf).join(' and ')) : null],
    ['title', braced(`{${escaped(item.title)}}`)], // the second pair keeps capitals as they are
    ['journal', item['container-title'] === undefined ? null : braced(escaped(item['container-title']))],
    ['year', year === undefined ? null : braced(String(year))],
    ['month', month === undefined ? null : (MONTHS[month - 1] ?? null)],
    ['date', item.issued ? braced(isoDate(item.issued)) : null], // where biblatex looks for the day
    ['url', braced(item.URL)],
    ['urldate', item.accessed ? braced(isoDate(item.accessed)) : null],
    ['note', braced(escaped([item.note, `Archived at ${item.archive_location}`].filter(Boolean).join('. ')))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},\n`]));
  return `@article{dateline-${item.id},\n${lines.join('')}}\n`;
}

function nameOf(name: CslName): string {
  if ('literal' in name) return braced(escaped(name.literal)); // as one: no 'and', comma or particle in it counts
  return [name.family, name.suffix, name.given]
    .flatMap((part) => (part === undefined ? [] : [escaped(part)]))
    .join(', ');
}

/** Marks that TeX joins: '--' to a dash, two apostrophes to a quotation mark, '?`' to a Spanish one. */
const JOINED = /([-'`,])(?=\1)|[?!](?=`)/g;

function escaped(text: string): string {
  return text.replace(/[\\{}~^<>|]|[&%$#_]/g, (letter) => COMMANDS[letter] ?? `\\${letter}`).replace(JOINED, '$&{}');
}

function braced(text: string): string {
  return `{${text}}`;
}
