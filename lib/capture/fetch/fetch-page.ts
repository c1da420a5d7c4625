// The address (URL) of one page, feed or file in, a part out, as if it had been read from a disk. One request and its
// redirects, without cookies or sign-in, bounded in bytes, time and redirects. What fails is a refusal with its reason.

import { type ClientRequest, type IncomingMessage, request as requestHttp, STATUS_CODES } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Day } from '#lib/model/day';
import type { Part } from '../part';
import { HEAD_BYTES } from '../recognise';
import { AddressRefused, guardedLookup, type MayConnect, refusalOf } from './addresses';
import { BodyRefused, readBody } from './response-body';

export type FetchLimits = { bytes: number; milliseconds: number; redirects: number };

export const FETCH_LIMITS: FetchLimits = { bytes: 20 * 1024 * 1024, milliseconds: 30_000, redirects: 5 };

export type FetchOptions = {
  /** The day of fetching, which becomes the day of capture. */
  today: Day;
  /** Dateline's own version, which it tells the server. */
  version: string;
  /** The outlet, when the person who ingests says so. */
  source: string | null;
  /** The network addresses that may be connected to: `isPublicAddress`, or any when the person allows it. */
  mayConnect: MayConnect;
  limits?: FetchLimits;
};

export type Fetched = { ok: true; part: Part } | { ok: false; origin: string; reason: string };

const REDIRECTS = [301, 302, 303, 307, 308];
const ACCEPT = 'text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5';
const MOST_ADDRESS = 4000;

export async function fetchPart(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = options.limits ?? FETCH_LIMITS;
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    const { url, response } = await follow(address, options, limits, signal);
    const bytes = await readBody(response, limits.bytes, signal);
    return { ok: true, part: partOf(address, url, charsetOf(response), bytes, options) };
  } catch (error) {
    const reason = signal.aborted ? `took longer than ${limits.milliseconds / 1000} s` : reasonOfFetch(error);
    return { ok: false, origin: address, reason };
  }
}

class FetchRefused extends Error {}

/** Goes where redirects lead, judging every address on the way, to an answer with a body. */
async function follow(address: string, options: FetchOptions, limits: FetchLimits, signal: AbortSignal) {
  const seen = new Set<string>();
  let url = parsed(address, undefined);
  for (;;) {
    const refusal = refusalOf(url, options.mayConnect);
    if (refusal !== null) throw new FetchRefused(seen.size === 0 ? refusal : `redirected to ${shown(url)}: ${refusal}`);
    if (seen.has(url.href)) throw new FetchRefused(`its redirects lead in a circle, back to ${shown(url)}`);
    if (seen.size > limits.redirects) throw new FetchRefused(`redirected more than ${limits.redirects} times`);
    seen.add(url.href);
    const response = await ask(url, options, signal);
    const status = response.statusCode ?? 0;
    if (status === 200) return { url, response };
    response.destroy();
    if (!REDIRECTS.includes(status))
      throw new FetchRefused(`the server answered ${`${status} ${STATUS_CODES[status] ?? ''}`.trim()}`);
    if (response.headers.location === undefined)
      throw new FetchRefused(`the server answered ${status} but not whereto`);
    url = parsed(response.headers.location, url);
  }
}

/** The address without its fragment, which is not sent and names no other page. */
function parsed(address: string, base: URL | undefined): URL {
  if (address.length > MOST_ADDRESS) throw new FetchRefused(`its address is longer than ${MOST_ADDRESS} letters`);
  if (!URL.canParse(address, base)) throw new FetchRefused(`“${address.slice(0, 100)}” is not an address (URL)`);
  const url = new URL(address, base);
  url.hash = '';
  return url;
}

/** The answer's head; its body is still to come. */
function ask(url: URL, { mayConnect, version }: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = {
    'User-Agent': `Dateline/${version} (news archive; fetches a page when a person asks for it)`,
    Accept: ACCEPT,
    'Accept-Encoding': 'gzip, br, deflate',
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    // No agent: no connection is kept or shared, and no proxy of the environment takes the place of the judged address.
    const asked: ClientRequest = request(url, { headers, signal, agent: false, lookup: guardedLookup(mayConnect) });
    asked.on('response', resolve).on('error', reject).end();
  });
}

function charsetOf(response: IncomingMessage): string | null {
  const type = (response.headers['content-type'] ?? '').slice(0, 1000);
  return /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:+-]{1,40})/i.exec(type)?.[1]?.toLowerCase() ?? null;
}

function partOf(origin: string, url: URL, charset: string | null, bytes: Uint8Array, options: FetchOptions): Part {
  const { today, source } = options;
  return {
    origin,
    address: url.href,
    captured: { day: today, precision: 'day', evidence: 'capture-line', words: `fetched ${today}` },
    charset,
    source,
    size: bytes.length,
    head: bytes.subarray(0, HEAD_BYTES),
    stream: once(bytes),
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** An address as a message shows it: not longer than a line. */
function shown({ href }: URL): string {
  return href.length > 120 ? `${href.slice(0, 119)}…` : href;
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'no host of that name is known',
  EAI_AGAIN: 'the name of its host cannot be looked up now',
  ECONNREFUSED: 'nothing answers there: the connection was refused',
  ECONNRESET: 'the connection ended before the answer did',
  ETIMEDOUT: 'the server does not answer',
  EHOSTUNREACH: 'no way leads to the server',
  ENETUNREACH: 'no way leads to the server',
  HPE_HEADER_OVERFLOW: 'the head of the answer is too long',
};

function reasonOfFetch(error: unknown): string {
  if (error instanceof FetchRefused || error instanceof AddressRefused || error instanceof BodyRefused)
    return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('HPE_')) return REASONS[code] ?? 'the answer is not HTTP';
  if (/CERT|SSL|TLS|UNABLE_TO_/.test(code)) return `its certificate is not trusted (${code})`;
  return REASONS[code] ?? `cannot be fetched: ${error instanceof Error ? error.message : String(error)}`;
}
