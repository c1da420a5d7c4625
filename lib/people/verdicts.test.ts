import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/article';
import type { Quote } from '#lib/model/person';
import type { Says, Verdict } from '#lib/model/verdict';
import { Merges } from './merges';
import { naiveTagger } from './naive-tagger';
import { peopleOfMentions } from './people-of-mentions';
import { findPeople } from './recognise';
import { smallGazetteer } from './small-gazetteer';
import { applyVerdicts, type Decided, type FoundInStory } from './verdicts';

const gazetteer = smallGazetteer();
const STORY = 'story0000001';

function story(headline: string, ...texts: (string | Block)[]): FoundInStory {
  const blocks = texts.map((text): Block => (typeof text === 'string' ? { part: 'body', text } : text));
  const text = { headline, blocks, dateline: null, day: '2022-02-25' };
  const { mentions, quotes } = findPeople(text, gazetteer, naiveTagger);
  return { ...text, mentions, quotes };
}

function quote(block: number, start: number, person: string | null, speaker: string): Quote {
  return { block, start, end: start + 5, person, speaker, confidence: 0.9 };
}

let moment = 0;
function verdict(says: Says, person: string, about: Partial<Verdict> = {}): Verdict {
  const id = String(moment++).padStart(4, '0');
  return {
    id,
    says,
    story: STORY,
    mention: null,
    of: null,
    ofName: null,
    person,
    personName: person,
    givenAt: id,
    ...about,
  };
}
const same = (of: string, person: string) => verdict('same', person, { story: null, of });

function judge(found: FoundInStory, ...verdicts: Verdict[]): Decided {
  const ofStory = verdicts.filter(({ says }) => says !== 'same');
  return applyVerdicts(found, { merges: new Merges(verdicts), ofStory }, gazetteer);
}

/** The words of the mentions with who they are. */
function who({ mentions }: Pick<Decided, 'mentions'>) {
  return mentions.map(({ text, person }) => [text, person]);
}

/** The place of the nth mention of these words. */
function at({ mentions }: FoundInStory, text: string, nth = 0): Partial<Verdict> {
  const found = mentions.filter((mention) => mention.text === text)[nth];
  if (!found) throw new Error(`"${text}" is not mentioned`);
  const { block, start, end } = found;
  return { mention: { block, start, end, text } };
}

const XI = story(
  'Summit ends',
  'Xi Jinping left early. Xi had met Jane Doe, and Doe said so.',
  'Mary Major was there as well. Major left with Xi.',
);

it('a mention that one reader gave to somebody else, and another took from them, is nobody', () => {
  const found = story('News', 'Vladimir Putin left early.');
  const place = at(found, 'Vladimir Putin');
  const decided = judge(found, verdict('is', 'xi-jinping', place), verdict('not', 'xi-jinping', place));
  expect(who(decided)).toEqual([['Vladimir Putin', null]]);
});

describe('without a verdict', () => {
  const texts = ['Xi Jinping said so.', 'Putin and Jane Doe, who is running for president, met.', 'Nobody came.'];

  it('everything is as it was recognised, people too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...texts), { maxLength: 5 }),
        fc.constantFrom(...texts),
        (body, headline) => {
          const text = { headline, blocks: body.map((one): Block => ({ part: 'body', text: one })), dateline: null };
          const found = findPeople({ ...text, day: '2022-02-25' }, gazetteer, naiveTagger);
          const decided = judge({ ...text, day: '2022-02-25', ...found });
          expect(decided.people).toEqual(found.people);
          expect(decided.mentions).toEqual(found.mentions.map((mention) => ({ ...mention, found: null })));
        },
      ),
    );
  });

  it('a dateline stands before the first sentence as it does in recognition', () => {
    const dateline = { text: 'BEIJING, Feb. 25 --', place: 'BEIJING', day: null };
    const blocks: Block[] = [{ part: 'body', text: `${dateline.text} Xi Jinping left. Xi came back.` }];
    const text = { headline: 'News', blocks, dateline, day: '2022-02-25' };
    const found = findPeople(text, gazetteer, naiveTagger);
    expect(peopleOfMentions({ ...text, ...found }, gazetteer, (slug) => slug)).toEqual(found.people);
  });
});

describe('“not this person”', () => {
  it('for the whole story leaves a full name to another who bears it, with the surnames that follow', () => {
    const decided = judge(XI, verdict('not', 'xi-jinping'));
    expect(who(decided).filter(([, person]) => person === '~xi-jinping')).toHaveLength(3);
    expect(decided.people.map(({ person }) => person)).toContain('~xi-jinping');
    const other = decided.people.find(({ person }) => person === '~xi-jinping');
    expect(other).toMatchObject({ name: 'Xi Jinping', mentions: 3, office: null, standing: null });
    expect(decided.mentions[0]).toMatchObject({ how: 'reader', confidence: 1 });
    expect(decided.mentions[0]?.found).toMatchObject({ person: 'xi-jinping', how: 'full-name' });
  });

  it('for one mention leaves the others, and salience and counts follow', () => {
    const found = story('News', 'Xi Jinping came. Xi sat. Xi left.');
    expect(judge(found).people).toMatchObject([{ salience: 'about', mentions: 3 }]);
    const decided = judge(
      found,
      verdict('not', 'xi-jinping', at(found, 'Xi', 0)),
      verdict('not', 'xi-jinping', at(found, 'Xi', 1)),
    );
    expect(who(decided)).toEqual([
      ['Xi Jinping', 'xi-jinping'],
      ['Xi', null],
      ['Xi', null],
    ]);
    expect(decided.people).toMatchObject([{ salience: 'mentioned', mentions: 1, office: 'president-china' }]);
  });

  it('for a person by words leaves nobody', () => {
    const decided = judge(XI, verdict('not', '~jane-doe'));
    expect(decided.people.map(({ person }) => person)).toEqual(['xi-jinping', '~mary-major']);
  });

  it('for a role leaves no person, because a role is no name', () => {
    const found = story('News', 'The Chinese president spoke in Beijing on Friday.');
    expect(who(judge(found)).map(([, person]) => person)).toEqual(['xi-jinping']);
    expect(judge(found, verdict('not', 'xi-jinping')).people).toEqual([]);
  });

  it('about somebody who is not there changes nothing', () => {
    expect(judge(XI, verdict('not', 'vladimir-putin'))).toEqual(judge(XI));
  });
});

describe('“this is”', () => {
  it('for a person by words of the story takes all mentions, with the office of the day', () => {
    const decided = judge(XI, verdict('is', 'vladimir-putin', { of: '~jane-doe' }));
    expect(who(decided).filter(([, person]) => person === 'vladimir-putin')).toEqual([
      ['Jane Doe', 'vladimir-putin'],
      ['Doe', 'vladimir-putin'],
    ]);
    const person = decided.people.find((one) => one.person === 'vladimir-putin');
    expect(person).toMatchObject({
      mentions: 2,
      standing: 'incumbent',
      office: 'president-russia',
      salience: 'quoted',
    });
  });

  it('for one mention takes that one', () => {
    const decided = judge(XI, verdict('is', '~richard-roe', { ...at(XI, 'Doe'), personName: 'Richard Roe' }));
    expect(decided.people.map(({ person, name, mentions }) => [person, name, mentions])).toContainEqual([
      '~richard-roe',
      'Richard Roe',
      1,
    ]);
    expect(decided.people.find(({ person }) => person === '~jane-doe')?.mentions).toBe(1);
  });

  it('for words that nobody was seen in makes a mention of them, in its place', () => {
    const found = story('News', 'Xi Jinping thanked the host. Mary Major left.');
    const start = found.blocks[0]?.text.indexOf('the host') ?? 0;
    const mention = { block: 0, start, end: start + 8, text: 'the host' };
    const decided = judge(found, verdict('is', '~jane-doe', { mention }));
    expect(decided.mentions.map(({ text, person, how, found: was }) => [text, person, how, was])).toEqual([
      ['Xi Jinping', 'xi-jinping', 'full-name', null],
      ['the host', '~jane-doe', 'reader', null],
      ['Mary Major', '~mary-major', 'unlinked', null],
    ]);
  });

  it('is outdone by a later verdict, and outdoes an earlier one', () => {
    const [is, not] = [verdict('is', '~jane-doe', at(XI, 'Xi', 1)), verdict('not', '~jane-doe')];
    const last = XI.mentions.findLastIndex((mention) => mention.text === 'Xi');
    expect(judge(XI, is, not).mentions[last]?.person).toBeNull();
    expect(judge(XI, not, is).mentions[last]?.person).toBe('~jane-doe');
  });
});

describe('a mention is found again', () => {
  const is = verdict('is', '~richard-roe', at(XI, 'Doe'));
  const roes = (found: FoundInStory) => {
    const { mentions } = judge(found, is);
    return mentions
      .filter(({ person }) => person === '~richard-roe')
      .map(({ block, start, text }) => [block, start, text]);
  };

  it('where the text has moved, at the nearest place of the same words', () => {
    const moved = story('Summit ends', 'A new first paragraph.', ...XI.blocks, 'Jane Doe left. Doe wept.');
    expect(roes(moved)).toEqual([[1, XI.blocks[0]?.text.indexOf('Doe said'), 'Doe']]);
  });

  it('within a longer name, which is decided as a whole', () => {
    const longer = story('Summit ends', 'Xi Jinping left. Jane Doe said so.');
    expect(roes(longer).map(([, , text]) => text)).toEqual(['Jane Doe']);
  });

  it('nowhere where the words are gone, or stand only within others', () => {
    expect(roes(story('Summit ends', 'Xi Jinping left the Doerings alone.'))).toEqual([]);
  });
});

describe('merged names', () => {
  it('stand for one person, also through another', () => {
    const decided = judge(XI, same('~jane-doe', '~mary-major'), same('~mary-major', '~richard-roe'));
    expect(decided.people.map(({ person }) => person).sort()).toEqual(['xi-jinping', '~richard-roe']);
    const roe = who(decided).filter(([, person]) => person === '~richard-roe');
    expect(roe.map(([text]) => text)).toEqual(expect.arrayContaining(['Jane Doe', 'Doe', 'Mary Major']));
  });

  it('stand for a person of the gazetteer', () => {
    const decided = judge(XI, same('~jane-doe', 'xi-jinping'));
    expect(decided.people.find(({ person }) => person === 'xi-jinping')?.mentions).toBe(5);
    expect(decided.mentions.find(({ text }) => text === 'Doe')).toMatchObject({ how: 'reader', confidence: 1 });
  });

  it('the other way round: the last word counts, and nothing goes round in circles', () => {
    const merges = new Merges([same('~a-b', '~c-d'), same('~c-d', '~e-f'), same('~e-f', '~a-b')]);
    expect(['~a-b', '~c-d', '~e-f'].map((slug) => merges.canonical(slug))).toEqual(['~a-b', '~a-b', '~a-b']);
  });

  it('never go round in circles, whatever is said in whatever order', () => {
    const slug = fc.constantFrom('~a-b', '~c-d', '~e-f', '~g-h', 'known');
    const saying = fc.tuple(
      slug.filter((one) => one !== 'known'),
      slug,
    );
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 12 }), (sayings) => {
        const merges = new Merges(sayings.map(([of, person]) => same(of, person)));
        const last = sayings.filter(([of, person]) => of !== person).at(-1);
        if (last) expect(merges.canonical(last[0])).toBe(merges.canonical(last[1]));
        expect(merges.canonical('known')).toBe('known');
      }),
    );
  });

  it('know who stands for somebody else than before', () => {
    const [one, two] = [new Merges([same('~a-b', '~c-d')]), new Merges([same('~a-b', '~c-d'), same('~c-d', '~e-f')])];
    expect(two.changedFrom(one).sort()).toEqual(['~a-b', '~c-d']);
    expect(one.changedFrom(new Merges())).toEqual(['~a-b']);
    expect(one.changedFrom(one)).toEqual([]);
  });

  it('are known to verdicts on a story: who is not the person is not, under any name', () => {
    const decided = judge(XI, same('~jane-doe', '~mary-major'), verdict('not', '~jane-doe'));
    expect(decided.people.map(({ person }) => person)).toEqual(['xi-jinping']);
  });
});

describe('quotes', () => {
  const quoted = {
    ...XI,
    quotes: [quote(0, 55, '~jane-doe', 'Doe'), quote(1, 0, 'xi-jinping', 'Xi'), quote(1, 9, null, 'he')],
  };

  it('follow the mention that speaks', () => {
    const decided = judge(quoted, verdict('is', '~richard-roe', at(XI, 'Doe')));
    expect(decided.quotes.map(({ person, found }) => [person, found])).toEqual([
      ['~richard-roe', '~jane-doe'],
      ['xi-jinping', 'xi-jinping'],
      [null, null],
    ]);
  });

  it('have nobody where the speaker is not who was thought', () => {
    expect(judge(quoted, verdict('not', '~jane-doe')).quotes[0]).toMatchObject({ person: null, found: '~jane-doe' });
  });

  it('follow merged names', () => {
    expect(judge(quoted, same('~jane-doe', 'vladimir-putin')).quotes[0]?.person).toBe('vladimir-putin');
  });
});
