// The body of a request in; a verdict to give or to take back, as JSON or as a plain form states it, out.

/** `fields` are those of the form, to be asked for the key with; null for JSON. */
export type Posted = {
  record: unknown;
  /** The id of a verdict to take back. */
  undo: string | null;
  fields: [string, string][] | null;
  /** Where a form leads back to: a path of this site. */
  back: string;
  key: string | null;
};
export type Unread = { status: 400 | 413 | 415; error: string };

/** A verdict is a few hundred letters. */
const MOST_BYTES = 16 * 1024;

export async function readPosted(
  request: Request,
): Promise<{ ok: true; posted: Posted } | { ok: false; unread: Unread }> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded')
    return unread(415, 'A verdict is sent as application/json, or as a form.');
  const text = await textOf(request);
  if (text === null) return unread(413, `A verdict has at most ${MOST_BYTES} bytes.`);
  if (type !== 'application/json') return { ok: true, posted: formOf([...new URLSearchParams(text)]) };
  try {
    return { ok: true, posted: { record: JSON.parse(text), undo: null, fields: null, back: '/', key: null } };
  } catch {
    return unread(400, 'The verdict is not JSON.');
  }
}

function formOf(fields: [string, string][]): Posted {
  const values = new Map(fields);
  const given = (name: string) => values.get(name) || null;
  const { says, story, topic, of, person, name, text } = Object.fromEntries(values);
  const block = given('block');
  const place = {
    block: block && Number(block),
    start: Number(given('start') ?? '-1'),
    end: Number(given('end') ?? '-1'),
  };
  const record = { says, story, topic, of, person, name, mention: text ? { ...place, text } : null };
  const kept = fields.filter(([field]) => field !== 'key');
  return { record, undo: given('undo'), fields: kept, back: pathOf(given('back')), key: given('key') };
}

/** A path of this site: '//elsewhere.example' and 'https:…' lead away. */
function pathOf(back: string | null): string {
  if (back === null || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(back)) return '/';
  const here = 'http://here.invalid';
  const { origin, pathname, search, hash } = new URL(back, here);
  const isHere = origin === here && !pathname.startsWith('//'); // '/..//elsewhere.example' becomes that
  return isHere ? `${pathname}${search}${hash}` : '/';
}

async function textOf(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
  if (request.body === null) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function unread(status: Unread['status'], error: string): { ok: false; unread: Unread } {
  return { ok: false, unread: { status, error } };
}
