// A story that was read, with the place where its bytes are kept: ready for the store.

import type { KeptBytes } from '#lib/store/raw-captures';
import { ownId, type StoryToSave } from '#lib/store/story-write';
import { captureId } from './identity';
import type { ReadOk } from './read-raw';

export function storyToSave({ capture, story }: ReadOk, kept: KeptBytes): StoryToSave {
  const { captured, address } = story.draft;
  const from = capture.address ?? address;
  const id = captureId(ownId(story.keys), kept.sha256, from, captured?.day ?? null);
  const { format, charset, source, origin } = capture;
  return { ...story, of: null, capture: { id, format, charset, source, address: from, captured, origin, kept } };
}
