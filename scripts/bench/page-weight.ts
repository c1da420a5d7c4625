// What a browser loads for a page the first time: its document, scripts and styles, in bytes as gzip sends them.

import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** Bytes after gzip. */
export type PageWeight = { html: number; script: number; style: number };

export async function weighPage(address: string, path: string): Promise<PageWeight> {
  const html = await textOf(new URL(path, address));
  const { document } = parseHTML(html);
  const addresses = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  const scripts = [...document.querySelectorAll('script[src]')]
    .filter(({ attributes }) => !isForOldBrowsers([...attributes].map(({ name }) => name)))
    .map((script) => script.getAttribute('src') ?? '');
  const styles = addresses('link[rel="stylesheet"]', 'href');
  return {
    html: gzipped(html),
    script: await sizeOf(address, scripts),
    style: await sizeOf(address, styles),
  };
}

/** Browsers that know modules leave such a script out. */
function isForOldBrowsers(attributes: readonly string[]): boolean {
  return attributes.some((name) => name.toLowerCase() === 'nomodule');
}

async function sizeOf(address: string, files: readonly string[]): Promise<number> {
  const texts = await Promise.all([...new Set(files)].map((file) => textOf(new URL(file, address))));
  return texts.reduce((sum, text) => sum + gzipped(text), 0);
}

async function textOf(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.text();
}

function gzipped(text: string): number {
  return gzipSync(text).length;
}
