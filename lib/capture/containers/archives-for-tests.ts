// Small archives made for tests: zip, tar, zstd and WARC from names and contents.

import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync } from 'node:zlib';
import { pack } from 'tar-stream';

export type Member = {
  name: string;
  content: string | Uint8Array;
  encrypted?: boolean;
  deflate?: boolean;
  /** Bytes of the name where they are not those of `name` in UTF-8. */
  rawName?: Uint8Array;
};

/** `zip64`: the end record is written twice, as in archives of more than 4 GB. */
export function zipOf(members: readonly Member[], { zip64 = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const raw = Buffer.from(member.content);
    // An encrypted member has twelve bytes before its own.
    const stored = member.encrypted ? Buffer.concat([Buffer.alloc(12), raw]) : raw;
    const data = member.deflate ? deflateRawSync(raw) : stored;
    const name = Buffer.from(member.rawName ?? Buffer.from(member.name));
    const flags = (member.encrypted ? 1 : 0) | (member.rawName ? 0 : 0x800);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(member.deflate ? 8 : 0, 4);
    facts.writeUInt32LE(crc32(raw), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(raw.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(zip64 ? 0xffff : members.length, 8);
  end.writeUInt16LE(zip64 ? 0xffff : members.length, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : list.length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  return Buffer.concat([...locals, list, ...(zip64 ? zip64End(members.length, list.length, offset) : []), end]);
}

function zip64End(count: number, size: number, offset: number): Buffer[] {
  const end = Buffer.alloc(56);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [end, locator];
}

export async function tarOf(members: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(members)) archive.entry({ name }, Buffer.from(content));
  archive.entry({ name: 'link.txt', type: 'symlink', linkname: '/etc/passwd' });
  archive.finalize();
  return buffer(archive as unknown as AsyncIterable<Uint8Array> & NodeJS.ReadableStream);
}

/** One frame of one block: the bytes as they are, or one byte many times. */
export function zstdOf(content: string | Uint8Array, times = 1): Buffer {
  const raw = Buffer.from(content);
  // No single segment, no content size; a window of 1 MB.
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]);
  const block = (last: number) => {
    const isRun = times > 1;
    const facts = Buffer.alloc(3);
    facts.writeUIntLE(last | ((isRun ? 1 : 0) << 1) | ((isRun ? 131_072 : raw.length) << 3), 0, 3);
    return Buffer.concat([facts, isRun ? raw.subarray(0, 1) : raw]);
  };
  const blocks = Array.from({ length: times - 1 }, () => block(0));
  return Buffer.concat([head, ...blocks, block(1)]);
}

export type Answer = { status?: string; type?: string; headers?: Record<string, string>; body: string | Uint8Array };

/** A WARC record; `fields` may replace any field, Content-Length too. */
export function recordOf(fields: Record<string, string>, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block);
  const all = { 'WARC-Type': 'response', 'Content-Length': String(bytes.length), ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

export function responseOf(address: string, answer: Answer, fields: Record<string, string> = {}): Buffer {
  return recordOf(
    {
      'WARC-Target-URI': address,
      'WARC-Date': '2022-02-25T09:15:00Z',
      'Content-Type': 'application/http; msgtype=response',
      ...fields,
    },
    httpOf(answer),
  );
}

export function httpOf({ status = '200 OK', type = 'text/html', headers = {}, body }: Answer): Buffer {
  const all = { 'Content-Type': type, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
}
