'use client'; // an error boundary works in the browser only

import { useEffect } from 'react';

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  useEffect(() => console.error(error), [error]);
  return (
    <div className="reading">
      <h1>This page could not be made</h1>
      <p>
        Nothing in the archive was changed. The server’s own output says what went wrong
        {error.digest ? `, under the number ${error.digest}` : ''}.
      </p>
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </p>
    </div>
  );
}
