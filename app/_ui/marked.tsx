// Text with the words that were asked for marked.

import type { Mark } from '#lib/search/marks';

export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  let at = 0;
  const pieces = marks.map(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <span key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
