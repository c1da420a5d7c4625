import { describe, expect, test } from 'vitest';
import { guardedLookup, isPublicAddress, refusalOf } from './addresses';

describe('a network address', () => {
  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '2606:2800:220:1::1',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a carrier', '100.64.0.1'],
    ['link-local, where clouds tell secrets', '169.254.169.254'],
    ['special', '192.0.0.1'],
    ['for documents', '192.0.2.1'],
    ['for documents', '203.0.113.9'],
    ['for benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique-local', 'fd00::1'],
    ['multicast', 'ff02::1'],
    ['mapped', '::ffff:127.0.0.1'],
    ['mapped, even where the inner one is public', '::ffff:8.8.8.8'],
    ['an old form with IPv4 inside', '::7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a network of its own', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::1'],
    ['Teredo', '2001:0:7f00:1::1'],
    ['for documents', '2001:db8::1'],
    ['discarded', '100::1'],
    ['not given out', '4000::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('%s is not public: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('an address (URL) that is not asked', () => {
  test.each([
    ['decimal', 'http://2130706433/', /^127\.0\.0\.1, which is not a public address/],
    ['octal', 'http://0177.0.0.1/', /^127\.0\.0\.1, /],
    ['hexadecimal', 'http://0x7f.0x1/', /^127\.0\.0\.1, /],
    ['short', 'http://127.1/', /^127\.0\.0\.1, /],
    ['with a point behind', 'http://127.0.0.1./', /^127\.0\.0\.1, /],
    ['in wide digits', 'http://１２７.０.０.１/', /^127\.0\.0\.1, /],
    ['of a cloud', 'http://169.254.169.254/latest/meta-data/', /^169\.254\.169\.254, /],
    ['mapped', 'http://[::ffff:127.0.0.1]/', /^::ffff:7f00:1, /],
    ['loopback in IPv6', 'http://[::1]:8080/', /^::1, /],
    ['a file', 'file:///etc/passwd', /^only http and https are fetched, not “file:”$/],
    ['data', 'data:text/html,x', /not “data:”$/],
    ['with a password', 'https://jane:secret@harbourpost.example/', /^an address with a user name or password/],
    ['with a user name', 'https://jane@harbourpost.example/', /^an address with a user name or password/],
    ['of mail', 'http://harbourpost.example:25/', /^port 25 is not one of the web/],
    ['port 0', 'http://harbourpost.example:0/', /^port 0 is not one of the web/],
  ])('%s: %s', (_, address, reason) => {
    expect(refusalOf(new URL(address), isPublicAddress)).toMatch(reason);
  });

  test.each([
    'http://harbourpost.example/',
    'https://harbourpost.example:8443/a?b#c',
    'http://harbourpost.example:443/',
    'http://8.8.8.8/',
    'http://localhost/',
  ])('is not %s, whose name is judged when it is looked up', (address) => {
    expect(refusalOf(new URL(address), isPublicAddress)).toBeNull();
  });
});

describe('looking up a name', () => {
  const look = (all: boolean, mayConnect: (address: string) => boolean) =>
    new Promise<unknown>((resolve) => {
      guardedLookup(mayConnect)('localhost', { all }, (error, address) => resolve(error ?? address));
    });

  test.each([true, false])('refuses one that stands for a private address (every one asked: %s)', async (all) => {
    expect(await look(all, isPublicAddress)).toMatchObject({
      message: expect.stringMatching(/^“localhost” stands for (127\.0\.0\.1|::1), which is not a public address/),
    });
  });

  test('gives what was judged, in the form that was asked for', async () => {
    const judged: string[] = [];
    const note = (address: string) => judged.push(address) > 0;
    const every = await look(true, note);
    expect(every).toEqual(judged.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    expect(judged).toContain(await look(false, () => true));
  });
});
