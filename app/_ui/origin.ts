// The headers of a request -> where the reader sees the archive, for permalinks that are taken elsewhere.

/** 'http://127.0.0.1:3000'; empty where the request says no host that an address can have. */
export function originOf(headers: Pick<Headers, 'get'>): string {
  const scheme = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  const address = `${scheme}://${headers.get('host') ?? ''}`;
  return /^[a-z\d.:[\]-]+$/i.test(headers.get('host') ?? '') && URL.canParse(address) ? new URL(address).origin : '';
}
