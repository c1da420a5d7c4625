// A request that would change the archive in; why it may not, out. Pages of other sites never may: their forms are sent
// with the reader's cookies. Where the archive is served to others the editor's key is asked for; where it is not, only
// this machine may. With a key set it is asked for always, because behind a proxy every request comes from this machine.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Settings } from '#lib/settings/settings';

export type Refused = { status: 401 | 403; error: string };

const COOKIE = 'dateline-editor';
const COOKIE_SECONDS = 30 * 24 * 3600;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|::ffff:127(?:\.\d{1,3}){3})$/i;

/** `key`: the editor's key as a form field has it, else null. Null when it may. */
export function whyNot(
  request: Request,
  { editorKey }: Pick<Settings, 'editorKey'>,
  key: string | null,
): Refused | null {
  if (!isSameOrigin(request)) return { status: 403, error: 'A page of another site can’t change this archive.' };
  if (editorKey === null)
    return isThisMachine(request)
      ? null
      : { status: 403, error: 'This archive can be changed on its own machine only: no editor’s key is set.' };
  const shown = key ?? bearerOf(request);
  const isEditor = shown === null ? hasCookie(request, editorKey) : isEqual(shown, editorKey);
  if (isEditor) return null;
  return { status: 401, error: shown === null ? 'The editor’s key is needed.' : 'That is not the editor’s key.' };
}

/** Knows an editor again who has shown the key in a form; the key itself is not in it. */
export function editorCookie(request: Request, editorKey: string): string {
  const secure = request.headers.get('x-forwarded-proto') === 'https' ? '; Secure' : '';
  return `${COOKIE}=${signOf(editorKey)}; Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict${secure}`;
}

function isSameOrigin({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (origin === null) return true; // no browser sends a form without it
  const own = [headers.get('host'), headers.get('x-forwarded-host')];
  return URL.canParse(origin) && own.includes(new URL(origin).host);
}

/** Asked for by a name of this machine, and by nobody farther away: another name may have been pointed here. */
function isThisMachine({ headers }: Request): boolean {
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '');
  const from = (headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  return LOOPBACK.test(host) && from.every((address) => address === '' || LOOPBACK.test(address));
}

function bearerOf({ headers }: Request): string | null {
  return /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim() ?? null;
}

function hasCookie({ headers }: Request, editorKey: string): boolean {
  const cookies = (headers.get('cookie') ?? '').split(';').map((one) => one.trim());
  const value = cookies.find((one) => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return value !== undefined && isEqual(value, signOf(editorKey));
}

function signOf(editorKey: string): string {
  return createHmac('sha256', editorKey).update('dateline editor').digest('base64url');
}

/** In the same time whatever differs. */
function isEqual(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
