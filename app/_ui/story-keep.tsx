// Beside a story: its link, its citation, where it came from, and the bytes that prove it.

import { webAddress } from '#lib/export/printable';
import type { DatedBy } from '#lib/model/article';
import { sayDay } from '#lib/model/day';
import type { Story } from '#lib/search/story';
import { CiteLinks } from './cite-links';
import { CopyLink } from './client/copy-link';
import { counted } from './say';

export function StoryKeep({ story, permalink }: { story: Story; permalink: string }) {
  const { id, version, capture, captured } = story;
  return (
    <section id="keep">
      <h2>Keep</h2>
      <ul>
        <li>
          <CopyLink link={permalink} />
        </li>
        <li>
          <details>
            <summary>Cite</summary>
            <CiteLinks story={story} permalink={permalink} />
          </details>
        </li>
        <Original address={story.address} />
        <li>
          <a href={`/articles/${id}/capture?version=${version}`} download>
            Capture as it came
          </a>
          <small>
            {[counted(capture.byteLength, 'byte', 'bytes'), sayCaptured(captured)].filter(Boolean).join(', ')}
          </small>
          <small className="sum num">sha-256 {capture.sha256}</small>
        </li>
      </ul>
    </section>
  );
}

function sayCaptured(captured: DatedBy | null): string {
  return captured === null ? 'day of capture not known' : `captured ${sayDay(captured.day, captured.precision)}`;
}

/** Captured text can be any address: only one of the web is a link. */
function Original({ address }: { address: string | null }) {
  if (address === null) return null;
  const url = webAddress(address);
  return (
    <li>
      {url === null ? (
        'Original address'
      ) : (
        <a href={url} rel="noreferrer nofollow">
          Original page
        </a>
      )}
      <small className="address" dir="ltr">
        {address}
      </small>
    </li>
  );
}
