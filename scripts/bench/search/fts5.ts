// SQLite's FTS5 with tables for the facets, through the driver that the store uses. The text itself is not stored.

import { statSync } from 'node:fs';
import Database from 'libsql';
import { dayInCorpus, MONTHS, SHAPE } from './corpus-story';
import { build, fileIn } from './fts5-build';
import { type EngineModule, HITS_ON_A_PAGE, type OpenEngine, type Page, PEOPLE_ON_A_PAGE } from './protocol';
import type { Question } from './questions';

export const engine: EngineModule = { inHeap: false, build, open };

function open(_file: string, folder: string): OpenEngine {
  const db = new Database(fileIn(folder));
  db.exec(`PRAGMA cache_size=-400000; PRAGMA mmap_size=${statSync(fileIn(folder)).size}; PRAGMA temp_store=MEMORY`);
  db.exec('CREATE TEMP TABLE hit(id INTEGER PRIMARY KEY)');
  const people = new Map(rows(db.prepare('SELECT slug, id FROM person'), []) as [string, number][]);
  const statements = new Map<string, Database.Statement>();
  const ask = (sql: string) => {
    const known = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return { search: (question) => search(ask, people, question), close: () => void db.close() };
}

type Asker = (sql: string) => Database.Statement;

function rows(statement: Database.Statement, parameters: (string | number)[]): unknown[] {
  return statement.raw().all(...parameters);
}

function search(ask: Asker, people: Map<string, number>, question: Question): Page | null {
  if (question.forms.length > 0 || question.either) return null;
  const { sql, parameters } = found(question, people);
  ask('DELETE FROM hit').run();
  const total = ask(`INSERT INTO hit ${sql}`).run(...parameters).changes;
  const hits =
    question.words.length > 0
      ? rows(ask(`${sql} AND rank MATCH 'bm25(4.0, 1.0)' ORDER BY rank LIMIT ${HITS_ON_A_PAGE}`), parameters)
      : rows(ask(`SELECT id FROM story WHERE id IN (${sql}) ORDER BY day DESC LIMIT ${HITS_ON_A_PAGE}`), parameters);
  return { total, hits: hits.map((row) => `a${(row as [number])[0]}`), facets: count(ask) };
}

/** The statement that gives the ids of all hits. */
function found({ words, phrase, people: slugs, from, to }: Question, people: Map<string, number>) {
  const persons = slugs.map((slug) => people.get(slug) ?? -1);
  const ofPerson = 'SELECT story FROM story_person WHERE person = ?';
  if (words.length === 0)
    return { sql: persons.map(() => ofPerson).join(' INTERSECT ') || 'SELECT id FROM story', parameters: persons };
  // The plus keeps SQLite from asking FTS5 anew for each row of the other table.
  const conditions = ['words MATCH ?', ...persons.map(() => `+rowid IN (${ofPerson})`)];
  const parameters: (string | number)[] = [words.map(quoted).join(' '), ...persons];
  if (phrase) parameters[0] = quoted(words.join(' '));
  if (from !== null || to !== null) {
    conditions.push('+rowid IN (SELECT id FROM story WHERE day BETWEEN ? AND ?)');
    parameters.push(dayInCorpus(from ?? SHAPE.firstDay), dayInCorpus(to ?? SHAPE.lastDay));
  }
  return { sql: `SELECT rowid FROM words WHERE ${conditions.join(' AND ')}`, parameters };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function count(ask: Asker): Page['facets'] {
  const counted = (sql: string) => rows(ask(sql), []) as number[][];
  const people = `SELECT count(*) FROM hit JOIN story_person ON story = hit.id GROUP BY person ORDER BY 1 DESC LIMIT ${PEOPLE_ON_A_PAGE}`;
  const topics = 'SELECT count(*) FROM hit JOIN story_topic ON story = hit.id GROUP BY topic';
  const source = new Uint32Array(SHAPE.sources);
  const month = new Uint32Array(MONTHS);
  const both = 'SELECT month, source, count(*) FROM hit JOIN story USING(id) GROUP BY 1, 2';
  for (const [ofMonth = 0, ofSource = 0, stories = 0] of counted(both)) {
    month[ofMonth] = (month[ofMonth] ?? 0) + stories;
    source[ofSource] = (source[ofSource] ?? 0) + stories;
  }
  const only = (list: number[][]) => list.map(([stories]) => stories ?? 0);
  return { person: only(counted(people)), topic: only(counted(topics)), source, month };
}
