// An item of CSL-JSON -> one RIS record. A tag counts only at the beginning of a line, and the item's texts have none
// but one line; long lines are not folded, since readers join folded addresses with a blank.

import type { CslDate, CslItem, CslName } from './csl';

export function risOf(item: CslItem): string {
  const tags: [tag: string, value: string | number | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', nameOf(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['SE', item.section],
    ['PY', item.issued?.['date-parts'][0][0]],
    ['DA', item.issued && dateOf(item.issued)],
    ['LA', item.language],
    ['UR', item.URL],
    ['Y2', item.accessed && dateOf(item.accessed)],
    ['AV', item.archive_location],
    ['N1', item.note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
}

/** A comma parts the family name from the given one: an organisation's name goes without. */
function nameOf(name: CslName): string {
  if ('literal' in name) return name.literal.replace(/\s*,\s*/g, ' ').trim();
  return [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

/** '2022/02/25/', '2022/02//' or '2022///': year, month, day, and other words, of which there are none. */
function dateOf({ 'date-parts': [parts] }: CslDate): string {
  return [0, 1, 2]
    .map((at) => String(parts[at] ?? '').padStart(parts[at] === undefined ? 0 : 2, '0'))
    .join('/')
    .concat('/');
}
