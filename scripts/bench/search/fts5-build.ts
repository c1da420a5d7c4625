// The tables and the word index that fts5.ts asks, made of a corpus.

import path from 'node:path';
import Database from 'libsql';
import { type CorpusStory, dayInCorpus, monthInCorpus, readStories } from './corpus-story';
import { Vocabulary } from './vocabulary';

const STORIES_A_TRANSACTION = 5_000;
const TABLES = `
  CREATE TABLE story(id INTEGER PRIMARY KEY, day INT, month INT, source INT);
  CREATE TABLE person(id INTEGER PRIMARY KEY, slug TEXT);
  CREATE TABLE story_topic(story INT, topic INT, PRIMARY KEY(story, topic)) WITHOUT ROWID;
  CREATE TABLE story_person(story INT, person INT, PRIMARY KEY(story, person)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize='unicode61 remove_diacritics 0');`;
const INDEXES = `
  INSERT INTO words(words) VALUES('optimize');
  CREATE INDEX by_person ON story_person(person, story);
  CREATE INDEX by_day ON story(day);
  ANALYZE;`;

export function fileIn(folder: string): string {
  return path.join(folder, 'fts5.db');
}

export function build(file: string, folder: string): void {
  const db = new Database(fileIn(folder));
  db.exec('PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000');
  db.exec(TABLES);
  const save = saver(db);
  let count = 0;
  db.exec('BEGIN');
  for (const story of readStories(file)) {
    save(story, count++);
    if (count % STORIES_A_TRANSACTION === 0) db.exec('COMMIT; BEGIN');
  }
  db.exec('COMMIT');
  db.exec(INDEXES);
  db.close();
}

function saver(db: Database.Database): (story: CorpusStory, id: number) => void {
  const [sources, topics, people] = [new Vocabulary(), new Vocabulary(), new Vocabulary()];
  const [addStory, addTopic, addStoryPerson, addPerson, addWords] = [
    'INSERT INTO story VALUES(?, ?, ?, ?)',
    'INSERT INTO story_topic VALUES(?, ?)',
    'INSERT INTO story_person VALUES(?, ?)',
    'INSERT OR IGNORE INTO person VALUES(?, ?)',
    'INSERT INTO words(rowid, title, body) VALUES(?, ?, ?)',
  ].map((sql) => db.prepare(sql));
  return (story, id) => {
    addStory?.run(id, dayInCorpus(story.date), monthInCorpus(story.date), sources.number(story.source));
    for (const topic of story.topics) addTopic?.run(id, topics.number(topic));
    for (const slug of story.people) {
      addPerson?.run(people.number(slug), slug);
      addStoryPerson?.run(id, people.number(slug));
    }
    addWords?.run(id, story.title, story.body);
  };
}
