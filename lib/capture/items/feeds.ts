// A feed (RSS 0.9x, 1.0 and 2.0, Atom) to one capture an item: a feed in small with the root, what the feed says of
// itself, and the one item exactly as it stood, so that it can be read again alone.

import type { CaptureRead } from '#lib/model/capture';
import { decodeStream } from '../decode/decode-stream';
import type { Part } from '../part';
import { cutXml, LARGEST_ELEMENT, localName, type OpenElement } from './cut-xml';

const ITEMS = new Set(['item', 'entry']);
const ROOTS = new Set(['rss', 'rdf', 'feed']);
const HOLDERS = new Set(['rss', 'rdf', 'channel', 'feed', 'items']);
/** What a feed says of itself and an item needs. */
const ABOUT = new Set('title link language publisher creator author name rights copyright date source id'.split(' '));
const MOST_ABOUT = 65_536;

export async function* readFeed(part: Part): AsyncGenerator<CaptureRead> {
  let [count, about] = [0, ''];
  for await (const cut of cutXml(decodeStream(part, true), isWanted)) {
    const origin = `${part.origin}:${count + 1}`;
    if (cut.kind === 'element' && !isItem(cut.name)) {
      if (about.length + cut.xml.length <= MOST_ABOUT) about += `${cut.xml}\n`;
    } else if (cut.kind === 'element') {
      count++;
      yield captureOf(smallFeed(cut.within, about, cut.xml), origin, part);
    } else if (cut.kind === 'too large') {
      if (!isItem(cut.name)) continue;
      count++;
      yield { ok: false, origin, reason: `the item is larger than ${LARGEST_ELEMENT / 1024 / 1024} MB` };
    } else {
      const reason = reasonAtEnd(cut, count);
      if (reason) yield { ok: false, origin: part.origin, reason };
    }
  }
}

function isWanted(name: string, within: readonly OpenElement[]): boolean {
  const parent = localName(within.at(-1)?.name ?? '');
  if (isItem(name)) return within.length <= 6 && (parent === '' || HOLDERS.has(parent));
  return (parent === 'channel' || parent === 'feed') && ABOUT.has(localName(name));
}

function isItem(name: string): boolean {
  return ITEMS.has(localName(name));
}

function reasonAtEnd(
  end: { at: number; inside: { at: number } | null; open: string[]; reason: string | null },
  count: number,
): string | null {
  if (end.reason) return `the feed cannot be read behind character ${end.at}: ${end.reason}`;
  if (end.inside) return `the feed ends inside item ${count + 1}, which begins at character ${end.inside.at}`;
  if (count === 0) return 'the feed has no items';
  const open = end.open.find((name) => HOLDERS.has(localName(name)));
  return open ? `the feed breaks off after item ${count}: <${open}> is never closed` : null;
}

/** RSS 1.0 has its items beside the channel, RSS 2.0 inside it, and Atom has no channel. */
function smallFeed(within: readonly OpenElement[], about: string, item: string): string {
  const root = within.find(({ name }) => ROOTS.has(localName(name)));
  // A channel without a root, as the Channel Definition Format has it, or nothing at all.
  if (!root) return `${PROLOG}<rss><channel>\n${about}${item}\n</channel></rss>\n`;
  const channel = within.find(({ name }) => localName(name) === 'channel');
  const close = `</${root.name}>\n`;
  if (channel) return `${PROLOG}${root.tag}\n${channel.tag}\n${about}${item}\n</${channel.name}>\n${close}`;
  if (localName(root.name) === 'feed') return `${PROLOG}${root.tag}\n${about}${item}\n${close}`;
  return `${PROLOG}${root.tag}\n<channel>\n${about}</channel>\n${item}\n${close}`;
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n';

function captureOf(text: string, origin: string, { source, captured }: Part): CaptureRead {
  const bytes = new TextEncoder().encode(text);
  return { ok: true, capture: { format: 'feed', bytes, charset: 'utf-8', origin, address: null, source, captured } };
}
