import { describe, expect, test } from 'vitest';
import { decode } from './decode';

const STORY = 'Le café de la mer a rouvert à Noël, après un été très chaud. Les élèves sont arrivés tôt.';

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  [...(mark ? '\ufeff' : ''), ...text].forEach((letter, at) => {
    view.setUint16(at * 2, letter.charCodeAt(0), littleEndian);
  });
  return bytes;
}

describe('text is read in the encoding that it has', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode(STORY), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${STORY}`), 'utf-8'],
    ['Latin-1', latin1(STORY), 'windows-1252'],
    ['UTF-16 little-endian with a mark', utf16(STORY, true, true), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(STORY, false, true), 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(STORY, true, false), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(STORY, false, false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes, false)).toEqual({ text: STORY, encoding });
  });

  test('a short Latin-1 text with one accent', () => {
    expect(decode(latin1('A caf\u00e9 opened on the quay on Monday.'), false).text).toBe(
      'A café opened on the quay on Monday.',
    );
  });

  test('the quotation marks of windows-1252', () => {
    expect(decode(Uint8Array.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x96, 0x20, 0x80]), false).text).toBe('“Hi” – €');
  });

  test('UTF-8 with one broken byte stays UTF-8', () => {
    const bytes = new TextEncoder().encode(`${STORY} ?`);
    bytes[bytes.length - 1] = 0xff;
    expect(decode(bytes, false)).toEqual({ text: `${STORY} \ufffd`, encoding: 'utf-8' });
  });
});

describe('a page is read as it declares', () => {
  test('in Cyrillic', () => {
    const head = latin1('<html><head><meta charset="windows-1251"></head><body>');
    const bytes = Uint8Array.from([...head, 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
    expect(decode(bytes, true).text).toMatch(/Москва$/);
  });

  test('unless it is UTF-8 after all, saved again under its old declaration', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>${STORY}</p>`;
    expect(decode(new TextEncoder().encode(page), true).text).toBe(page);
  });

  test('and an unknown declaration is passed over', () => {
    const page = `<meta charset="klingon"><p>${STORY}</p>`;
    expect(decode(latin1(page), true).text).toBe(page);
  });
});
