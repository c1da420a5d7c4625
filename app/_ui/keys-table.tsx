// The keys, as a table: in the dialog that `?` opens, and on the page that says how the archive works.

const KEYS = [
  { keys: ['/'], does: 'go to the search box' },
  { keys: ['j', 'k'], does: 'next and previous story of a list; Enter opens it' },
  { keys: ['n', 'p'], does: 'next and previous place in a story where the words asked for stand' },
  { keys: ['[', ']'], does: 'previous and next page of a list; in a story, previous and next story found' },
  { keys: ['u'], does: 'from a story back up to the list' },
  { keys: ['?'], does: 'show these keys' },
  { keys: ['Esc'], does: 'close what is open' },
] as const;

export function KeysTable() {
  return (
    <table className="keys-table">
      <thead className="unseen">
        <tr>
          <th scope="col">Key</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {KEYS.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
