// dateline search [QUERY]: what /api/search answers to the same parameters.

import type { Command } from 'commander';
import { answerJson } from '#lib/export/answer-json';
import { sayDayShort } from '#lib/model/day';
import { asText } from '#lib/query/say';
import { parseQuery } from '#lib/query/url';
import { type Answer, answer } from '#lib/search/answer';
import { Engine } from '#lib/search/engine';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';

type Options = {
  person?: string[];
  office?: string[];
  as?: string;
  topic?: string[];
  source?: string[];
  section?: string[];
  from?: string;
  to?: string;
  on?: string;
  undated?: true;
  sort?: string;
  page?: string;
  size?: string;
  json?: true;
};

const several = (value: string, before: string[] = []) => [...before, value];

export function addSearch(program: Command, exitWith: ExitWith): void {
  archiveCommand(program, 'search', 'find stories by words, person, office, topic, source, section and day')
    .argument('[query]', 'words, "a phrase", word*, OR, -word', '')
    .option('--person <slug>', 'stories in which this person appears; may be given again', several)
    .option('--office <id>', 'stories with its holder of the day (president-france); may be given again', several)
    .option('--as <role>', 'what those people are to the story: about, quoted or mentioned')
    .option('--topic <code>', 'stories about this topic (medtop:11000000); may be given again', several)
    .option('--source <name>', 'stories of this outlet; may be given again', several)
    .option('--section <name>', 'stories of this section; may be given again', several)
    .option('--from <day>', 'published on or after this day, month or year')
    .option('--to <day>', 'published on or before this day, month or year')
    .option('--on <day>', 'published on this day of any year (02-24)')
    .option('--undated', 'whose day of publication is not known')
    .option('--sort <order>', 'relevance, newest, oldest, longest or people')
    .option('--page <n>', 'which page of the hits')
    .option('--size <n>', 'hits a page, 1 to 100')
    .option('--json', 'print the whole answer as JSON')
    .action(async (text: string, options: Options, command: Command) => {
      const asked = parseQuery(parametersOf(text, options));
      const found = await withStore(settingsOf(command), async (store) => {
        const engine = await Engine.here(store);
        await engine.follow();
        return answer(engine, asked);
      });
      if (options.json) console.log(JSON.stringify(answerJson(found)));
      else print(found);
      exitWith(asked.notes.length > 0 ? 1 : 0); // an option was ignored: not everything asked was done
    });
}

function parametersOf(text: string, options: Options): [string, string][] {
  const { person = [], office = [], topic = [], source = [], section = [] } = options;
  const { as, from, to, on, undated, sort, page, size } = options;
  const single = Object.entries({ q: text, as, from, to, on, dated: undated && 'no', sort, page, size });
  const lists = Object.entries({ person, office, topic, source, section });
  return [
    ...single.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
    ...lists.flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  ];
}

function print(found: Answer): void {
  console.log(asText(found.said));
  for (const note of found.notes) console.log(`note: ${note}`);
  const first = (found.query.page - 1) * found.query.size;
  const families =
    found.families < found.total
      ? ` in ${found.families} ${found.families === 1 ? 'family' : 'families'} of copies`
      : '';
  console.log(
    `${found.total} ${found.total === 1 ? 'story' : 'stories'}${families}, page ${found.query.page} of ${found.pages}\n`,
  );
  for (const [at, hit] of found.hits.entries()) {
    const day = hit.published === null ? 'no day' : sayDayShort(hit.published, hit.precision ?? 'day');
    console.log(`${first + at + 1}. ${hit.headline}`);
    console.log(`   ${[day, hit.source, hit.section, hit.id].filter((part) => part !== null).join(' · ')}`);
    for (const snippet of hit.snippets) console.log(`   ${snippet.text}`);
  }
}
