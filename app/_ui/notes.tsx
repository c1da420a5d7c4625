// What of a question was ignored or could not be done, each thing once.

export function Notes({ notes, label }: { notes: readonly string[]; label: string }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes" aria-label={label}>
      {[...new Set(notes)].map((note) => (
        <li key={note} dir="auto">
          {note}
        </li>
      ))}
    </ul>
  );
}
