// What a capture of a story changes: nothing, the reading of a version, the version that is shown, or it is a version of
// its own. Decided from what the archive knows, so that giving the same captures again never changes anything.

import type { Found, KnownStory, KnownVersion } from './find-stories';
import { asRecognised, linksHash } from './link-rows';
import type { StoryToSave, StoryWrite } from './story-write';

export function decide(story: StoryToSave, { id, known }: Found): StoryWrite {
  const write = {
    story,
    id,
    seq: 0,
    links: asRecognised(story),
    topics: { shown: story.topics, found: null },
    tellsAddress: known?.address === null && story.draft.address !== null,
  };
  if (known === null) return { ...write, outcome: 'added', version: 1, isWritten: true, isCurrent: true };
  const changed = (version: number, isCurrent: boolean): StoryWrite => {
    return { ...write, outcome: 'changed', version, isWritten: true, isCurrent };
  };
  const unchanged = (version: number): StoryWrite => {
    return { ...write, outcome: 'unchanged', version, isWritten: false, isCurrent: false };
  };
  const seen = known.captures.get(story.capture.id);
  if (seen)
    return readAgain(story, known, seen.version)
      ? changed(seen.version, isShown(known, seen.version))
      : unchanged(seen.version);
  const same = sameText(story, known);
  if (!same) return changed((known.versions.at(-1)?.version ?? 0) + 1, isNewer(story, known));
  const { version } = same;
  if (!isShown(known, version)) return isNewer(story, known) ? changed(version, true) : unchanged(version);
  return isBetterReading(story, known, same) ? changed(version, true) : unchanged(version);
}

function isShown(known: KnownStory, version: number): boolean {
  return version === known.version;
}

/** The same bytes read differently: a better reading of the version that was read from them, and of no other. */
function readAgain(story: StoryToSave, known: KnownStory, version: number): boolean {
  const was = known.versions.find((one) => one.version === version);
  if (was?.captureId !== story.capture.id) return false;
  return was.contentHash !== story.contentHash || linksDiffer(story, known, version);
}

/** Others are recognised in the same text now. It counts where a story is read again on purpose, not in an ingest. */
function linksDiffer(story: StoryToSave, known: KnownStory, version: number): boolean {
  return story.of !== null && isShown(known, version) && known.linksHash !== linksHash(story);
}

/** The version with the same words, the shown one first. */
function sameText(story: StoryToSave, known: KnownStory): KnownVersion | null {
  const same = known.versions.filter((one) => one.contentHash === story.contentHash || one.textHash === story.textHash);
  return same.find((one) => one.version === known.version) ?? same.at(-1) ?? null;
}

/**
 * A later capture of the same address in the same format that says something else around the same words: a corrected
 * byline or day. From elsewhere it is only another wrapping, and the first reading stands.
 */
function isBetterReading(story: StoryToSave, known: KnownStory, same: KnownVersion): boolean {
  if (same.contentHash === story.contentHash) return false;
  const first = known.captures.get(same.captureId);
  const isSameWrapping = first?.format === story.capture.format && first.address === story.capture.address;
  return isSameWrapping && isNewer(story, known);
}

/** Taken on the day of the shown version's last capture or later; without a day, the order of ingest decides. */
function isNewer(story: StoryToSave, known: KnownStory): boolean {
  const day = story.capture.captured?.day ?? null;
  const shown = [...known.captures.values()].filter((capture) => isShown(known, capture.version));
  const days = shown.map((capture) => capture.capturedDay);
  return day === null || days.includes(null) || days.every((one) => one !== null && one <= day);
}
