import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { FollowLinks } from './_ui/client/follow-links';
import { KeepFocus } from './_ui/client/keep-focus';
import { Keys } from './_ui/client/keys';
import { ScrollMemory } from './_ui/client/scroll-memory';
import { Masthead } from './_ui/masthead';
import './styles/base.css';
import './styles/controls.css';
import './styles/facets.css';
import './styles/hits.css';
import './styles/people.css';
import './styles/story.css';
import './styles/timeline.css';
import './styles/print.css';

export const dynamic = 'force-dynamic'; // every page carries the nonce of its own request
export const metadata: Metadata = {
  title: { default: 'Dateline', template: '%s – Dateline' },
  description: 'An archive of news stories, searched by words, date, topic and person.',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <div className="page">
          <a className="skip" href="#main">
            Skip to the content
          </a>
          <Masthead />
          <main id="main">{children}</main>
          <footer className="foot small">
            <Keys />
          </footer>
          <FollowLinks />
          <KeepFocus />
          <ScrollMemory />
        </div>
      </body>
    </html>
  );
}
