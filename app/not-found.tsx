import { Link } from './_ui/link';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <div className="reading">
      <h1>There is nothing here</h1>
      <p>
        This archive has no page, story, person or topic at this address. A story keeps its address for good, so the
        address may be mistyped, or the story may be in another archive.
      </p>
      <p>
        <Link href="/">Search the archive</Link>
      </p>
    </div>
  );
}
