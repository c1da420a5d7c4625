'use client'; // an error boundary works in the browser only

import './styles/base.css';
import './styles/controls.css';

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main className="page reading">
          <title>Dateline</title>
          <h1>The archive can’t be shown</h1>
          <p>
            Nothing in it was changed. The server’s own output says what went wrong
            {error.digest ? `, under the number ${error.digest}` : ''}.
          </p>
          <p>
            <a href="/">Try again</a>
          </p>
        </main>
      </body>
    </html>
  );
}
