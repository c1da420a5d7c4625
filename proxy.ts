// Every page gets a content-security policy with a nonce of its own: only our scripts and styles run, nothing is
// loaded from elsewhere, and captured markup that slipped through could do nothing.
//
// An address whose story, person, office or topic is not there goes to the not-found page from here: Next leaves that page
// empty for readers without JavaScript when it is a page that calls notFound().

import { type NextRequest, NextResponse } from 'next/server';
import { sharedEngine } from '#lib/search/engine';
import { isThere } from '#lib/search/exists';
import { versionsFrom } from './app/_ui/parameters';

/** No page has this address. */
const NOWHERE = '/-/nowhere';

export async function proxy(request: NextRequest) {
  const policy = policyFor(Buffer.from(crypto.randomUUID()).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy); // Next reads the nonce from here
  const { pathname, searchParams } = request.nextUrl;
  const found = await isThere(await sharedEngine(), pathname, versionsFrom([...searchParams]));
  const answer = { request: { headers } };
  const response = found ? NextResponse.next(answer) : NextResponse.rewrite(new URL(NOWHERE, request.url), answer);
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Referrer-Policy', 'same-origin');
  response.headers.set('X-Content-Type-Options', 'nosniff');
  return response;
}

function policyFor(nonce: string): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${development ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self'`,
    `font-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg|favicon.ico).*)'] };
