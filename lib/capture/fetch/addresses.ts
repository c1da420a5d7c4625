// Which addresses may be asked for a page. What a page's address says is judged before anything is sent, and every
// network address that its host's name stands for is judged at the moment of connecting: a name cannot stand for a
// public address when it is checked and for a private one when it is used.

import { type LookupOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export type MayConnect = (address: string) => boolean;

/** The part of IPv6 that is given out to the public; ranges inside it with a special meaning have a name of their own. */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3');
const FIRST_UNRESERVED_PORT = 1024;
const SCHEMES = ['http:', 'https:'];

/**
 * True for a plain public address. Private, loopback, link-local, shared (carrier-grade NAT), multicast and reserved
 * ones are not, nor those that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(PUBLIC_IPV6));
}

/** Why an address (URL) is not asked; null when it may be. The name of its host is judged later, when it is looked up. */
export function refusalOf(url: URL, mayConnect: MayConnect): string | null {
  if (!SCHEMES.includes(url.protocol)) return `only http and https are fetched, not “${url.protocol.slice(0, 40)}”`;
  if (url.username !== '' || url.password !== '') return 'an address with a user name or password is not fetched';
  const port = Number(url.port);
  if (url.port !== '' && port !== 80 && port !== 443 && port < FIRST_UNRESERVED_PORT)
    return `port ${port} is not one of the web: 80, 443 and those from ${FIRST_UNRESERVED_PORT} on are`;
  // Every spelling of an IPv4 address (decimal, octal, hexadecimal) was made the usual one when the URL was parsed.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !mayConnect(host) ? notPublic(host) : null;
}

/** The reason of an address that was refused while connecting. */
export class AddressRefused extends Error {}

/** Looks a host's name up, for a socket that then connects to exactly what was judged here. */
export function guardedLookup(mayConnect: MayConnect): LookupFunction {
  return (host, options, done) => {
    lookup(host, everyAddress(options), (error, found) => {
      const refused = found?.find(({ address }) => !mayConnect(address));
      const first = found?.[0];
      if (error) done(error, '');
      else if (refused) done(new AddressRefused(`“${host}” stands for ${notPublic(refused.address)}`), '');
      else if (first === undefined) done(new AddressRefused(`“${host}” has no network address`), '');
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

function everyAddress(options: LookupOptions): LookupOptions & { all: true } {
  return { ...options, all: true };
}

function notPublic(address: string): string {
  return `${address}, which is not a public address; private ones are fetched only with --allow-private`;
}
