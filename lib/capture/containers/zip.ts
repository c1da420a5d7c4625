// A zip archive to its members. Its list of contents is at its end, so it is read from a file on disk: a zip inside
// another container is written to a temporary file first. A web archive (WACZ) is a zip with rules of its own: wacz.ts.

import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { CaptureRead } from '#lib/model/capture';
import { Broken, messageOf } from '../broken';
import { LARGEST_SPOOLED, MOST_MEMBERS, TOO_MANY, tooLarge } from '../limits';
import { guarded, isHidden, openPart, originIn, type Pages, refuse, type Walk } from '../open-part';
import type { Part } from '../part';
import { isWebArchive, listPages, type Survey, surveyed, WARC_MEMBER } from './wacz';

const OFFICE = 'an office document or e-book (a zip by its form), which is not read';
const SYMBOLIC_LINK = 0o12;

export async function* readZip(part: Part, walk: Walk): AsyncGenerator<CaptureRead> {
  const spooled = walk.path === null ? await spool(part) : null;
  try {
    yield* readZipFile(spooled?.path ?? walk.path ?? '', part, walk);
  } finally {
    await spooled?.remove();
  }
}

async function* readZipFile(path: string, part: Part, walk: Walk): AsyncGenerator<CaptureRead> {
  const zip = await openZip(path);
  try {
    const survey = await surveyOf(zip, path);
    if (survey.isOffice) return yield refuse(part.origin, OFFICE);
    const isWeb = await isWebArchive(survey);
    if (isWeb && survey.warcs === 0) return yield refuse(part.origin, 'a web archive (WACZ) without a WARC file in it');
    const pages = isWeb ? await listPages(survey) : null;
    yield* readMembers(zip, part, walk, isWeb, pages);
  } finally {
    zip.close();
  }
}

/** The names first: what the archive is may be told by its last member. */
async function surveyOf(zip: ZipFile, path: string): Promise<Survey> {
  const survey: Survey = {
    files: 0,
    warcs: 0,
    isOffice: false,
    description: null,
    pages: [],
    read: (entry) => bytesOf(zip, entry),
  };
  const again = await openZip(path);
  try {
    for await (const entry of entriesOf(again)) {
      surveyed(survey, nameOf(entry), entry);
      if (survey.files > MOST_MEMBERS) break;
    }
  } finally {
    again.close();
  }
  return survey;
}

async function* readMembers(
  zip: ZipFile,
  part: Part,
  walk: Walk,
  isWeb: boolean,
  pages: Pages | null,
): AsyncGenerator<CaptureRead> {
  const count = { members: 0, read: 0, bytes: 0 };
  for await (const entry of entriesOf(zip)) {
    if (++count.members > MOST_MEMBERS) return yield refuse(part.origin, TOO_MANY);
    const name = nameOf(entry);
    if (name.endsWith('/') || isHidden(name) || isLink(entry) || (isWeb && !WARC_MEMBER.test(name))) continue;
    count.read++;
    yield* readMember(zip, entry, { ...part, origin: originIn(part.origin, name) }, walk, pages, count);
    if (walk.path !== null) walk.at(Math.min(zip.fileSize, entry.relativeOffsetOfLocalHeader + entry.compressedSize));
  }
  if (count.read === 0) yield refuse(part.origin, 'the archive holds no files');
}

async function* readMember(
  zip: ZipFile,
  entry: Entry,
  facts: Part,
  walk: Walk,
  pages: Pages | null,
  count: { bytes: number },
): AsyncGenerator<CaptureRead> {
  if (entry.isEncrypted()) return yield refuse(facts.origin, 'it is encrypted');
  if (entry.uncompressedSize === 0) return yield refuse(facts.origin, 'the file is empty');
  try {
    const chunks = guarded(checked(await zip.openReadStreamPromise(entry), entry), () => zip.fileSize, count);
    yield* walk.inner(await openPart(facts, chunks, entry.uncompressedSize), { pages });
  } catch (error) {
    yield refuse(facts.origin, asBroken(error).message);
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      strictFileNames: false,
    });
  } catch (error) {
    throw asBroken(error);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw asBroken(error);
  }
}

/** As UTF-8 or in the code page of DOS, as the member says; what is wrong with a name is no matter: none is opened. */
function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).replaceAll(
    '\\',
    '/',
  );
}

function isLink(entry: Entry): boolean {
  return entry.externalFileAttributes >>> 28 === SYMBOLIC_LINK;
}

/** The bytes as they come, and at their end whether they are those that were packed. */
async function* checked(chunks: AsyncIterable<Uint8Array>, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of chunks) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw asBroken(error);
  }
  if (sum >>> 0 !== entry.crc32 >>> 0) throw new Broken('broken zip: the check sum of this member is wrong');
}

/** A member that describes the archive. */
async function bytesOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  return checked(await zip.openReadStreamPromise(entry), entry);
}

function asBroken(error: unknown): Broken {
  if (error instanceof Broken) return error;
  const message = messageOf(error);
  if (/end of central directory|unexpected eof|invalid central directory/i.test(message))
    return new Broken('broken zip: its list of contents, at its end, is missing or cut off');
  return new Broken(`broken zip: ${message.slice(0, 200)}`);
}

async function spool(part: Part): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'archive.zip');
    const file = await open(path, 'wx');
    let size = 0;
    try {
      for await (const chunk of part.stream) {
        size += chunk.length;
        if (size > LARGEST_SPOOLED)
          throw new Broken(`a zip inside another archive, ${tooLarge(size, LARGEST_SPOOLED)}`);
        await file.write(chunk);
      }
    } finally {
      await file.close();
    }
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
