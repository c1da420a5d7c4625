// What a reader can say about who is in a story and what it is about, as plain forms: they work without JavaScript and
// lead back here.

import type { Mention } from '#lib/model/person';
import { type AnyVerdict, isOnTopic, type Verdict } from '#lib/model/verdict';
import { isByWords } from '#lib/people/unlinked';
import { capital, counted } from './say';

type Hidden = Record<string, string>;

function VerdictForm({ fields, back, children }: { fields: Hidden; back: string; children: React.ReactNode }) {
  return (
    <form method="post" action="/api/verdicts" className="verdict">
      {Object.entries({ ...fields, back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

function placeOf({ block, start, end, text }: Mention): Hidden {
  return { block: block === null ? '' : String(block), start: String(start), end: String(end), text };
}

/** One mention is somebody else. */
export function NotThisMention({ story, mention, name }: { story: string; mention: Mention; name: string }) {
  if (mention.person === null) return null;
  return (
    <VerdictForm
      fields={{ says: 'not', story, person: mention.person, ...placeOf(mention) }}
      back={`/articles/${story}#people`}
    >
      <button type="submit" aria-label={`“${mention.text}” is not ${name}`}>
        not {name}
      </button>
    </VerdictForm>
  );
}

/** A name that stayed open is somebody. */
export function WhoIsMention({ story, mention }: { story: string; mention: Mention }) {
  return (
    <VerdictForm fields={{ says: 'is', story, ...placeOf(mention) }} back={`/articles/${story}#people`}>
      <input name="name" required maxLength={200} placeholder="Full name" aria-label={`Who “${mention.text}” is`} />
      <button type="submit">Say so</button>
    </VerdictForm>
  );
}

/** Somebody is not in the story at all, or is somebody else: here, or wherever exactly this name stands. */
export function WrongPerson({ story, slug, name }: { story: string; slug: string; name: string }) {
  const back = `/articles/${story}#people`;
  return (
    <>
      <VerdictForm fields={{ says: 'not', story, person: slug }} back={back}>
        <button type="submit">{name} is not in this story</button>
      </VerdictForm>
      <VerdictForm fields={{ story, of: slug }} back={back}>
        <span>{name} is</span>
        <input name="name" required maxLength={200} placeholder="Full name" aria-label={`Who ${name} is`} />
        <button type="submit" name="says" value="is">
          in this story
        </button>
        {isByWords(slug) && (
          <button type="submit" name="says" value="same">
            in every story
          </button>
        )}
      </VerdictForm>
    </>
  );
}

/** On the page of a name that the gazetteer does not know. */
export function SamePerson({ slug, name }: { slug: string; name: string }) {
  return (
    <details className="small">
      <summary>Is this somebody’s other name?</summary>
      <VerdictForm fields={{ says: 'same', of: slug }} back="/verdicts">
        <input
          name="name"
          required
          maxLength={200}
          placeholder="Full name"
          aria-label={`Whose other name ${name} is`}
        />
        <button type="submit">The same person, in every story</button>
      </VerdictForm>
    </details>
  );
}

type Named = { code: string; label: string };

/** The story is not about a topic, nor about anything narrower. */
export function NotThisTopic({ story, topic: { code, label } }: { story: string; topic: Named }) {
  return (
    <VerdictForm fields={{ says: 'not', story, topic: code }} back={`/articles/${story}#topics`}>
      <button type="submit" aria-label={`The story is not about ${label}`}>
        not about this
      </button>
    </VerdictForm>
  );
}

/** The story is about one topic more. */
export function AboutTopic({ story, topics }: { story: string; topics: readonly Named[] }) {
  if (topics.length === 0) return null;
  return (
    <VerdictForm fields={{ says: 'is', story }} back={`/articles/${story}#topics`}>
      <span className="small">It is about</span>
      <select name="topic" required defaultValue="" aria-label="What the story is about">
        <option value="">…</option>
        {topics.map(({ code, label }) => (
          <option key={code} value={code}>
            {capital(label)}
          </option>
        ))}
      </select>
      <button type="submit">Say so</button>
    </VerdictForm>
  );
}

/** Those on a story, in the part of its page that they are about. */
export function GivenVerdicts({ verdicts, back }: { verdicts: readonly AnyVerdict[]; back: string }) {
  if (verdicts.length === 0) return null;
  return (
    <details className="small" open>
      <summary>{counted(verdicts.length, 'verdict of a reader', 'verdicts of readers')}</summary>
      <ul>
        {verdicts.map((verdict) => (
          <li key={verdict.id}>
            {sayVerdict(verdict)} <TakeBack verdict={verdict} back={back} />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function TakeBack({ verdict, back }: { verdict: AnyVerdict; back: string }) {
  return (
    <VerdictForm fields={{ undo: verdict.id }} back={back}>
      <button type="submit" aria-label={`Take back: ${sayVerdict(verdict)}`}>
        take back
      </button>
    </VerdictForm>
  );
}

/** '“Doe” is not Jane Doe', 'Jane Doe is not in the story', 'The story is not about weather'. */
export function sayVerdict(verdict: AnyVerdict): string {
  if (!isOnTopic(verdict)) return sayOnPerson(verdict);
  return `The story is ${verdict.says === 'not' ? 'not ' : ''}about ${verdict.topicLabel}`;
}

/** Also 'J. Doe is Jane Doe, in every story'. */
function sayOnPerson({ says, mention, ofName, personName }: Verdict): string {
  const subject = mention === null ? ofName : `“${mention.text}”`;
  if (says === 'not') return subject === null ? `${personName} is not in the story` : `${subject} is not ${personName}`;
  return `${subject ?? ''} is ${personName}${says === 'same' ? ', in every story' : ''}`;
}
