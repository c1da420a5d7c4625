import { describe, expect, it } from 'vitest';
import { narrowerTopics } from './narrower';
import { passagesOf } from './passages';

const POLITICS = 'medtop:11000000';
const SPORT = 'medtop:15000000';

function found(top: string, headline: string, text: string): string[] {
  const passages = passagesOf({ headline, blocks: [{ part: 'body', text }] });
  return (narrowerTopics(passages, [top])[0] ?? []).map((one) => one.label);
}

describe('narrower topics', () => {
  it('are those whose terms stand in the story, after what is broader', () => {
    const text =
      'Voters go to the polling stations today. The referendum asks for a yes or no; the last plebiscite was lost.';
    expect(found(POLITICS, 'Referendum campaign ends', text)).toEqual(['election', 'referenda']);
  });

  it('belong to a topic of the story', () => {
    const text = 'The wicketkeeper took four catches, the batsman made a century and the bowlers had a bad day.';
    expect(found(SPORT, 'Cricket: a century before lunch', text)).toContain('cricket');
    expect(found(POLITICS, 'Cricket: a century before lunch', text)).toEqual([]);
  });

  it('need more than a word in passing', () => {
    expect(found(POLITICS, 'Council mends the roof', 'The roof was last mended before the referendum.')).toEqual([]);
  });

  it('say by which words they were found', () => {
    const text = 'The referendum is on Sunday. A plebiscite was held before; this referendum is the second.';
    const passages = passagesOf({ headline: 'Referendum on Sunday', blocks: [{ part: 'body', text }] });
    const [first] = narrowerTopics(passages, [POLITICS]);
    expect(first?.at(-1)).toMatchObject({ label: 'referenda', words: expect.arrayContaining(['referendum']) });
  });
});
