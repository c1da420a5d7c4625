// Beside a story: its topics with the narrower ones, why each is there, and the means to say otherwise.

import type { NarrowerInStory, TopicInStory } from '#lib/model/topic';
import { isOnTopic, type TopicVerdict } from '#lib/model/verdict';
import { emptyQuery, toggle } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Story } from '#lib/search/story';
import { isSaidTopic } from '#lib/topics/verdicts';
import { TOPICS } from '#lib/topics/vocabulary';
import { Link } from './link';
import { capital } from './say';
import { AboutTopic, GivenVerdicts, NotThisTopic } from './verdict-forms';

const BY_LABEL = [...TOPICS].sort((a, b) => (a.label < b.label ? -1 : 1));

/** An earlier text is shown with the topics of the current one; what is wrong is said there. */
export function StoryTopics({ story }: { story: Story }) {
  const { id, topics } = story;
  const verdicts = story.verdicts.filter(isOnTopic);
  const isCurrent = story.version === story.currentVersion;
  const others = BY_LABEL.filter(({ code }) => !topics.some((topic) => topic.code === code));
  return (
    <section id="topics">
      <h2>Topics</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic.code}>
            <Chips topic={topic} />
            {isCurrent && <Why story={id} topic={topic} verdicts={verdicts} />}
          </li>
        ))}
      </ul>
      {topics.length === 0 && <p className="soft">None is clear: unsorted.</p>}
      {isCurrent && <AboutTopic story={id} topics={others} />}
      {isCurrent && <GivenVerdicts verdicts={verdicts} back={`/articles/${id}#topics`} />}
    </section>
  );
}

function Chips({ topic }: { topic: TopicInStory }) {
  return (
    <ul className="chips">
      {[topic, ...topic.narrower].map(({ code, label }) => (
        <li key={code}>
          <Link
            className={code === topic.code ? 'chip top' : 'chip'}
            href={hrefFor(toggle(emptyQuery(), 'topic', code))}
          >
            {code === topic.code ? capital(label) : label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

type WhyProps = { story: string; topic: TopicInStory; verdicts: readonly TopicVerdict[] };

/** The words that decided, and a way to say of each concept that the story is not about it. */
function Why({ story, topic, verdicts }: WhyProps) {
  return (
    <details className="small">
      <summary>
        why? wrong?<span className="unseen"> {topic.label}</span>
      </summary>
      <ul className="why">
        {[topic, ...topic.narrower].map((one) => (
          <li key={one.code}>
            <span>{capital(one.label)}</span>
            <NotThisTopic story={story} topic={one} />
            <small>{sayWhy(one, topic, verdicts)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * 'because of: vote, minister; 87 % sure', and never quite sure. A narrower concept stands by its words; the chance is that
 * of its topic. A story that was taken in before topics were learnt has neither words nor a chance.
 */
function sayWhy({ code, words }: NarrowerInStory, topic: TopicInStory, verdicts: readonly TopicVerdict[]): string {
  if (words.length === 0) {
    return isSaidTopic(code, verdicts) ? 'by the word of a reader' : 'found by an earlier version of Dateline';
  }
  const because = `because of: ${words.join(', ')}`;
  return code === topic.code ? `${because}; ${Math.min(99, Math.round(100 * topic.score))} % sure` : because;
}
