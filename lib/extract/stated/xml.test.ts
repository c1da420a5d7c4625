import { expect, test } from 'vitest';
import { attributeOf, childOf, childrenOf, htmlOf, parseXml, textOf } from './xml';

test('elements have the usual prefix of their namespace, whatever the file calls it', () => {
  const root = parseXml(
    '<r xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><Item xmlns:a="http://www.w3.org/2005/Atom"><d:Creator>Jane</d:Creator><a:link HREF="x"/><un:known/></Item></r>',
  );
  const item = childOf(root, 'item');
  expect(textOf(childOf(item, 'dc:creator'))).toBe('Jane');
  expect(attributeOf(childOf(item, 'link'), 'href')).toBe('x');
  expect(childrenOf(item, 'un:known')).toHaveLength(1);
});

test('text is whole: entities of XML, character data, nested elements', () => {
  expect(textOf(parseXml('<a> 1 &lt; 2 &amp;amp; <b>3</b><![CDATA[ <4> &lt; ]]>&#8212;</a>'))).toBe(
    '1 < 2 &amp; 3 <4> &lt; —',
  );
});

test('content becomes HTML without prefixes, with names that HTML has', () => {
  const root = parseXml(
    '<r xmlns:h="http://www.w3.org/1999/xhtml"><h:p class="x" onclick="y">1 &lt; 2<h:br/></h:p><bq>3</bq></r>',
  );
  expect(root && htmlOf(root, new Map([['bq', 'blockquote']]))).toBe(
    '<p class="x">1 &lt; 2<br></p><blockquote>3</blockquote>',
  );
});

test.each([
  ['nothing', ''],
  ['text alone', 'no element'],
  ['elements nested without end', '<a xmlns:b="c">'.repeat(100_000)],
])('%s has no root', (_, xml) => {
  expect(parseXml(xml)).toBeNull();
});

test.each([
  ['an entity bomb', '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><r>&b;</r>', '&b;'],
  ['an entity from a file', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', '&x;'],
  ['a closing tag too many', '<r>a</b></r>', 'a'],
  ['no closing tag', '<r>a<b>c', 'ac'],
])('%s is read as it stands', (_, xml, text) => {
  expect(textOf(parseXml(xml))).toBe(text);
});
