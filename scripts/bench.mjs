// `npm run bench [-- NAME] [options]`: measurements that anyone can repeat. Claims of speed come from here.

import './check-node.mjs';
import util from 'node:util';
import { ensureBuilt, ensureGenerated, ensureInstalled, fail, Stop } from './setup.mjs';

const USAGE = `npm run bench [-- NAME] [options]

  archive        ingest, index and search pages of an archive of wire stories (the default)
                 --articles N   how many stories (2000)
  extract        what is read right of the labelled news pages beside the project, and how fast
                 --set NAME     only the set that begins so
                 --list WHAT    list the pages that are wrong in body, headline, day or authors
                 --show ID      one page, right and read side by side
                 --speed        only how fast captures are read, and the memory it takes
                 --pages N      how many pages go through the whole pipeline (each of the sets once)
  copies         copies folded into families: precision, recall, and the time for many stories
                 --articles N   how many stories (100000)
  search         pages of results from our index and from other engines side by side, on one corpus
                 --articles N   how many stories (20000)
                 --repeats R    how often each question is asked (3)
                 --engines A,B  only these: minisearch, fts5, postgres, sketch3, sketch5, lucene, lucene-counting, ours
                 --lucene       Lucene beside ours
                 --json FILE    the figures as JSON too
  load           readers and an ingest at once: waiting, wrong answers, freshness, how long the server is held
                 --articles N   how many stories come (20000)
                 --readers R    how many ask all the time (10)
  people         persons: names tagged, leaders linked and weighed, on labelled sets beside the project, and how fast
                 --list WHAT    one by one what is wrong: aida, wire or salience
                 --json FILE    the figures as JSON too
  topics         topics of texts: ours, keyword matching and naive Bayes on the test set, and how fast
                 --json FILE    the figures as JSON too
  --smoke        a few seconds on little, to see that the benchmark itself works
`;

const BENCHES = {
  archive: async ({ articles = 2_000, smoke }) =>
    (await import('./bench/archive.ts')).benchArchive({ articles, smoke }),
  extract: async ({ set, list, show, speed, pages, smoke }) =>
    (await import('./bench/extract.ts')).benchExtract({ set, list, show, speed, pages, smoke }),
  copies: async ({ articles = 100_000, smoke }) => (await import('./bench/copies.ts')).benchCopies({ articles, smoke }),
  search: async ({ articles = 20_000, repeats = 3, engines, lucene, json, smoke }) =>
    (await import('./bench/search.ts')).benchSearch({
      articles,
      repeats,
      engines: engines?.split(',') ?? null,
      lucene,
      json,
      smoke,
    }),
  people: async ({ list, json, smoke }) =>
    (await import('./bench/people/people.ts')).benchPeople({ list, json, smoke }),
  topics: async ({ json, smoke }) => (await import('./bench/topics/topics.ts')).benchTopics({ json, smoke }),
  load: async ({ articles = 20_000, readers = 10, smoke }) =>
    (await import('./bench/load.ts')).benchLoad({ articles, readers, smoke }),
};

function readOptions() {
  const string = { type: 'string' };
  try {
    const { values, positionals } = util.parseArgs({
      allowPositionals: true,
      options: {
        articles: string,
        set: string,
        list: string,
        show: string,
        speed: { type: 'boolean' },
        pages: string,
        repeats: string,
        readers: string,
        engines: string,
        lucene: { type: 'boolean' },
        json: string,
        smoke: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { name: positionals[0] ?? 'archive', ...values };
  } catch (error) {
    throw new Stop(`${error.message}\n\n${USAGE}`);
  }
}

async function bench() {
  const {
    name,
    articles,
    pages,
    repeats,
    readers,
    engines = null,
    lucene = false,
    json = null,
    set = null,
    list = null,
    show = null,
    speed = false,
    smoke = false,
    help,
  } = readOptions();
  if (help) return process.stdout.write(USAGE);
  if (!Object.hasOwn(BENCHES, name)) throw new Stop(USAGE);
  const sizes = {
    articles: numberOf(articles),
    pages: numberOf(pages) ?? null,
    repeats: numberOf(repeats),
    readers: numberOf(readers),
  };
  await ensureInstalled();
  await ensureGenerated();
  if (name === 'archive') await ensureBuilt(); // it asks for pages
  (await import('tsx/esm/api')).register();
  await BENCHES[name]({ ...sizes, set, list, show, speed, engines, lucene, json, smoke });
}

function numberOf(text) {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Stop(USAGE);
  return Number(text);
}

bench().catch(fail);
