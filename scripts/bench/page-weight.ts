// What a browser loads for a page the first time: its document, scripts and styles, in bytes as the server sends them to a
// browser that takes Brotli and gzip.

import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { parseHTML } from 'linkedom';

/** Bytes as they are sent. */
export type PageWeight = { html: number; script: number; style: number };

export async function weighPage(address: string, path: string): Promise<PageWeight> {
  const { document } = parseHTML(await (await fetch(new URL(path, address))).text());
  const scripts = [...document.querySelectorAll('script[src]')]
    .filter(({ attributes }) => !isForOldBrowsers([...attributes].map(({ name }) => name)))
    .map((script) => script.getAttribute('src') ?? '');
  const styles = [...document.querySelectorAll('link[rel="stylesheet"]')].map(
    (style) => style.getAttribute('href') ?? '',
  );
  return {
    html: await sent(new URL(path, address)),
    script: await allSent(address, scripts),
    style: await allSent(address, styles),
  };
}

/** Browsers that know modules leave such a script out. */
function isForOldBrowsers(attributes: readonly string[]): boolean {
  return attributes.some((name) => name.toLowerCase() === 'nomodule');
}

async function allSent(address: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all([...new Set(files)].map((file) => sent(new URL(file, address))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sent(url: URL): Promise<number> {
  const request = get(url, { headers: { 'Accept-Encoding': 'br, gzip' } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`${url.pathname}: ${response.statusCode}`);
  let size = 0;
  for await (const chunk of response) size += (chunk as Buffer).length;
  return size;
}
