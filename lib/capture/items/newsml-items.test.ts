import { expect, test } from 'vitest';
import { partOf, readWith } from '../part-for-tests';
import { readNewsml } from './newsml-items';

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n';

test('news items are cut out with the namespaces declared around them', async () => {
  const message = `<newsMessage xmlns="urn:nar" xmlns:h='urn:html' xmlns:x="urn:outer"><itemSet xmlns:x="urn:inner">
    <newsItem guid="1>0" xmlns:h="urn:own"><contentSet><inlineXML><h:p>A</h:p></inlineXML></contentSet></newsItem>
    <newsItem><contentSet><inlineData>B</inlineData></contentSet></newsItem></itemSet></newsMessage>`;
  expect(await readWith(readNewsml, partOf(message))).toEqual([
    `${PROLOG}<newsItem xmlns:x="urn:inner" xmlns="urn:nar" guid="1>0" xmlns:h="urn:own"><contentSet><inlineXML><h:p>A</h:p></inlineXML></contentSet></newsItem>\n`,
    `${PROLOG}<newsItem xmlns:x="urn:inner" xmlns="urn:nar" xmlns:h='urn:html'><contentSet><inlineData>B</inlineData></contentSet></newsItem>\n`,
  ]);
});

test.each([
  ['<conceptItem/>', 'file:1: a NewsML-G2 concept item, not a story'],
  ['<packageItem><groupSet/></packageItem>', 'file:1: a NewsML-G2 package, not a story'],
  ['<nar:planningItem></nar:planningItem>', 'file:1: a NewsML-G2 planning item, not a story'],
  [
    '<newsItem><itemMeta><itemClass qcode="ninat:video"/></itemMeta><contentSet><remoteContent/></contentSet></newsItem>',
    'file:1: a NewsML-G2 news item of the class video, without text',
  ],
  [
    '<newsItem><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><remoteContent/></contentSet></newsItem>',
    'file:1: a NewsML-G2 news item whose content is elsewhere (remoteContent)',
  ],
  ['<newsItem><contentMeta/></newsItem>', 'file:1: a NewsML-G2 news item without content'],
  ['<newsItem><contentSet><inlineData>A', 'file: the file ends inside item 1, which begins at character 0'],
  ['<newsMessage/>', 'file: NewsML-G2 without any item'],
])('%s is refused', async (xml, refusal) => {
  expect(await readWith(readNewsml, partOf(xml))).toEqual([refusal]);
});
