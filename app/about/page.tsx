// What the archive holds, and how its answers come about.

import type { Metadata } from 'next';
import type { DamagedPiece } from '#lib/index/folder/reader';
import { sayDay } from '#lib/model/day';
import { SOURCES } from '#lib/people/sources';
import { freshEngine } from '#lib/search/engine';
import { readHoldings } from '#lib/store/read-holdings';
import { KeysTable } from '../_ui/keys-table';
import { Link } from '../_ui/link';
import { counted, number } from '../_ui/say';
import { Scroll } from '../_ui/scroll';
import { VocabularySource } from '../_ui/vocabulary-source';

export const metadata: Metadata = { title: 'About' };

export default async function AboutPage() {
  const engine = await freshEngine();
  const [holdings, indexed] = await Promise.all([readHoldings(engine.store), engine.index.archive()]);
  const { stories, captures, versions, undated, first, last, sources, change } = holdings;
  return (
    <div className="reading">
      <h1>About this archive</h1>
      <p>
        {counted(stories, 'story', 'stories')} from {counted(captures, 'capture', 'captures')}, in{' '}
        {counted(versions, 'version', 'versions')}
        {first && last && `; published from ${sayDay(first)} to ${sayDay(last)}`}.{' '}
        {undated > 0 && `${counted(undated, 'story has', 'stories have')} no day of publication. `}
        The archive is at change {number(change)}; the index holds {counted(indexed.stories, 'story', 'stories')}.
      </p>
      <IndexHealth damaged={engine.index.damaged} problem={engine.problem} pending={engine.pending} />
      <h2>Sources</h2>
      <Scroll label="Sources">
        <table className="num">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col" className="num">
                Stories
              </th>
              <th scope="col">First</th>
              <th scope="col">Last</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.name}>
                <th scope="row">{source.name}</th>
                <td className="num">{number(source.stories)}</td>
                <td>{source.first && sayDay(source.first)}</td>
                <td>{source.last && sayDay(source.last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <HowItWorks />
    </div>
  );
}

type Health = { damaged: readonly DamagedPiece[]; problem: string | null; pending: number };

/** What readers should know of an index that does not have all stories. */
function IndexHealth({ damaged, problem, pending }: Health) {
  if (damaged.length === 0 && problem === null && pending === 0) return null;
  return (
    <>
      <h2>Index</h2>
      {pending > 0 && <p>{counted(pending, 'change waits', 'changes wait')} to be indexed.</p>}
      {problem !== null && <p>Nothing is indexed at the moment: {problem}</p>}
      {damaged.length > 0 && (
        <>
          <p>These pieces of the index are damaged. Their stories are indexed again; the others answer meanwhile.</p>
          <ul>
            {damaged.map(({ file, stories, reason }) => (
              <li key={file}>
                {file}: {reason}
                {stories > 0 && ` (${counted(stories, 'story', 'stories')})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function HowItWorks() {
  return (
    <>
      <h2>Searching</h2>
      <p>
        All words must be in a story, in any of their forms. <code>OR</code> asks for either, <code>-word</code> or{' '}
        <code>NOT</code> leaves out, quotation marks ask for exactly these words in a row, <code>"two words"~5</code>{' '}
        for words near one another, <code>word*</code> for every ending, <code>word~</code> for words nearly the same,
        and brackets group. <code>headline:</code>, <code>lead:</code>, <code>caption:</code> and <code>byline:</code>{' '}
        look in that part only; <code>person:</code>, <code>office:</code>, <code>source:</code> and <code>date:</code>{' '}
        ask what a story is. Case and accents make no difference.
      </p>
      <p>
        Best match first means BM25+ as MiniSearch computes it: rare words count more than common ones, a word in the
        headline more than one in the first paragraph, and there more than further down. List, total, filters and
        timeline are counted over the same stories.
      </p>
      <h2>Days</h2>
      <p>
        A story stands under the day on which it was published, never the day it was captured. Each story’s page says
        where its day was read. Where no day could be found, none is made up: the story has no day, and date filters
        leave it out.
      </p>
      <h2>People</h2>
      <p>
        A person is in a story when the story itself names them: in the headline, the text or a caption, by full name,
        by surname after the full name, by title and surname, or by a role such as “the French president”, which is
        whoever held that office on the day of the story. Names in bylines, credits, related lines and teasers do not
        count. Where two persons fit, none is chosen. Whoever is named in full and is not in the list of leaders is a
        person by exactly these words. “Why? wrong?” on a story’s page shows each mention, how it was linked, and how to
        say that it is somebody else; <Link href="/verdicts">what readers have said</Link> counts for more than anything
        recognised.
      </p>
      <p>Names, offices and terms come from these sources:</p>
      <ul>
        {SOURCES.map((source) => (
          <li key={source.key} className="small">
            {source.title} ({source.licence})
          </li>
        ))}
      </ul>
      <h2>Topics</h2>
      <p>
        A story has up to three topics, found by what words have stood for in texts that it learnt from; where none is
        clear it is unsorted. Where its words name a <Link href="/topics">narrower topic</Link>, such as elections below
        politics, it has that one too, and counts under every broader one. A topic that is chosen among the filters
        shows the narrower ones below it. “Why? wrong?” beside a story shows the words that decided, and is the place to
        say what it is not about; what else it is about is said below.
      </p>
      <p>
        <VocabularySource />
      </p>
      <h2 id="keys">Keys</h2>
      <p>
        With JavaScript, single keys lead through lists and stories. They can be switched off where <kbd>?</kbd> lists
        them; the page does the same without them.
      </p>
      <KeysTable />
    </>
  );
}
