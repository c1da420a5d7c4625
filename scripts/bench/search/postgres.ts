// PostgreSQL's full text search: a GIN index over tsvector, arrays for people and topics, asked through psql.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { dayInCorpus, monthInCorpus, readStories, SHAPE } from './corpus-story';
import { PostgresServer } from './postgres-server';
import { type EngineModule, HITS_ON_A_PAGE, type OpenEngine, type Page, PEOPLE_ON_A_PAGE } from './protocol';
import type { Question } from './questions';
import { Vocabulary } from './vocabulary';

export const engine: EngineModule = { inHeap: false, build, open };

const TABLES = `
  CREATE TABLE incoming(id INT, day INT, month INT, source INT, topics INT[], people INT[], title TEXT, body TEXT);
  CREATE TABLE person(id INT, slug TEXT);
  COPY incoming FROM STDIN;
`;
const INDEXES = `
  CREATE TABLE story AS SELECT id, day, month, source, topics, people,
    setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'D') AS words FROM incoming;
  DROP TABLE incoming;
  CREATE INDEX ON story USING gin(words) WITH (fastupdate = off);
  CREATE INDEX ON story USING gin(people);
  CREATE INDEX ON story(day);
  VACUUM ANALYZE story;
`;
/** Printed after each answer. */
const END = '.';

async function build(file: string, folder: string): Promise<void> {
  const server = await PostgresServer.start(folder);
  const psql = server.connect();
  const input = psql.stdin;
  if (!input) throw new Error('psql has no input');
  const write = async (text: string) => {
    if (!input.write(text)) await once(input, 'drain');
  };
  await write(TABLES);
  const [sources, topics, people] = [new Vocabulary(), new Vocabulary(), new Vocabulary()];
  let id = 0;
  for (const { date, source, topics: ofStory, people: slugs, title, body } of readStories(file)) {
    const numbers = [id++, dayInCorpus(date), monthInCorpus(date), sources.number(source)];
    const lists = [ofStory.map((topic) => topics.number(topic)), slugs.map((slug) => people.number(slug))];
    const columns = [...numbers, ...lists.map((list) => `{${list}}`), title, body.replaceAll('\n', '\\n')];
    await write(`${columns.join('\t')}\n`);
  }
  await write('\\.\nCOPY person FROM STDIN;\n');
  await write(`${people.words.map((slug, number) => `${number}\t${slug}\n`).join('')}\\.\n`);
  input.end(INDEXES);
  const [code] = await once(psql, 'exit');
  await server.stop();
  if (code !== 0) throw new Error(`psql ended with ${code}`);
}

async function open(_file: string, folder: string): Promise<OpenEngine> {
  const server = await PostgresServer.start(folder);
  const session = new Session(server.connect());
  await session.ask('SET max_parallel_workers_per_gather = 0'); // one thread, like the others
  const people = new Map<string, number>();
  for (const line of await session.ask('SELECT slug, id FROM person')) {
    const [slug = '', id] = line.split('|');
    people.set(slug, Number(id));
  }
  return {
    search: (question) => search(session, people, question),
    otherMemory: () => server.memory(),
    close: async () => {
      await session.close();
      await server.stop();
    },
  };
}

class Session {
  private readonly lines: AsyncIterator<string>;
  private readonly reader: Interface;

  constructor(private readonly psql: ChildProcess) {
    if (!psql.stdout) throw new Error('psql has no output');
    this.reader = createInterface({ input: psql.stdout });
    this.lines = this.reader[Symbol.asyncIterator]();
  }

  async ask(sql: string): Promise<string[]> {
    this.psql.stdin?.write(`${sql};\n\\echo ${END}\n`);
    const rows: string[] = [];
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done) throw new Error('psql ended');
      if (value === END) return rows;
      rows.push(value);
    }
  }

  async close(): Promise<void> {
    this.psql.stdin?.end();
    await once(this.psql, 'exit');
  }
}

async function search(session: Session, people: Map<string, number>, question: Question): Promise<Page | null> {
  if (question.forms.length > 0 || question.either) return null;
  const where = conditions(question, people).join(' AND ') || 'true';
  const order = question.words.length > 0 ? `ts_rank(words, ${wanted(question)}) DESC` : 'day DESC';
  const counted = (what: string, from: string, most = '') =>
    `(SELECT json_agg(n) FROM (SELECT count(*) AS n FROM ${from} GROUP BY ${what}${most}) AS counts)`;
  const counts = [
    '(SELECT count(*) FROM hits)',
    counted('one', 'hits, unnest(people) AS one', ` ORDER BY 1 DESC LIMIT ${PEOPLE_ON_A_PAGE}`),
    counted('one', 'hits, unnest(topics) AS one'),
    counted('source', 'hits'),
    counted('month', 'hits'),
  ];
  const [row = ''] = await session.ask(
    `WITH hits AS MATERIALIZED (SELECT topics, people, month, source FROM story WHERE ${where})
     SELECT json_build_array(${counts.join(', ')})::text`,
  );
  const hits = await session.ask(`SELECT id FROM story WHERE ${where} ORDER BY ${order} LIMIT ${HITS_ON_A_PAGE}`);
  const [total, person, topic, source, month]: [number, ...(number[] | null)[]] = JSON.parse(row);
  const facets = { person: person ?? [], topic: topic ?? [], source: source ?? [], month: month ?? [] };
  return { total, hits: hits.map((id) => `a${id}`), facets };
}

function conditions(question: Question, people: Map<string, number>): string[] {
  const { words, from, to } = question;
  const persons = question.people.map((slug) => people.get(slug) ?? -1);
  return [
    ...(words.length > 0 ? [`words @@ ${wanted(question)}`] : []),
    ...(persons.length > 0 ? [`people @> '{${persons}}'`] : []),
    ...(from === null && to === null
      ? []
      : [`day BETWEEN ${dayInCorpus(from ?? SHAPE.firstDay)} AND ${dayInCorpus(to ?? SHAPE.lastDay)}`]),
  ];
}

/** The words are letters and figures only: nothing in them has to be quoted. */
function wanted({ words, phrase }: Question): string {
  return `to_tsquery('simple', '${words.join(phrase ? ' <-> ' : ' & ')}')`;
}
