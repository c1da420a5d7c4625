// The question as it was understood, and what of it was not.

import type { Answer } from '#lib/search/answer';
import { Notes } from './notes';
import { counted } from './say';

export function Asked({ answer }: { answer: Answer }) {
  const { said, notes, pending } = answer;
  const waiting =
    pending > 0 ? [`${counted(pending, 'story is', 'stories are')} still being indexed: counts will grow.`] : [];
  return (
    <>
      <p className="asked">
        {said.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no identity but their place
          <span key={at}>{piece.strong ? <b dir="auto">{piece.text}</b> : piece.text}</span>
        ))}
      </p>
      <Notes notes={[...waiting, ...notes]} label="Notes on this search" />
    </>
  );
}
