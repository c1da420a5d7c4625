import { describe, expect, test } from 'vitest';
import { readSettings } from './settings';

const home = '/srv/dateline';

describe('settings', () => {
  test.each([
    [{}, undefined, '/srv/dateline/data', '/srv/dateline/data/dateline.db'],
    [{ DATELINE_DATA: 'other' }, undefined, '/srv/dateline/other', '/srv/dateline/other/dateline.db'],
    [{ DATELINE_DATA: '/var/a' }, undefined, '/var/a', '/var/a/dateline.db'],
    [{ DATABASE_URL: 'file:my.db' }, undefined, '/srv/dateline/data', '/srv/dateline/my.db'],
    [{ DATABASE_URL: 'file:///var/a%20b.db' }, undefined, '/srv/dateline/data', '/var/a b.db'],
    [{ DATABASE_URL: 'file:my.db', DATELINE_DATA: 'other' }, '/tmp/x', '/tmp/x', '/tmp/x/dateline.db'],
  ])('%j with --data %s', (environment, given, dataDir, databaseFile) => {
    expect(readSettings(environment, { home, dataDir: given })).toEqual({ dataDir, databaseFile, editorKey: null });
  });

  test('have the editor’s key, which is refused where it is short, without being printed', () => {
    const key = '0123456789abcdef';
    expect(readSettings({ DATELINE_EDITOR_KEY: key }, { home }).editorKey).toBe(key);
    expect(readSettings({ DATELINE_EDITOR_KEY: key }, { home, dataDir: '/tmp/x' }).editorKey).toBe(key);
    const short = () => readSettings({ DATELINE_EDITOR_KEY: 'secret' }, { home });
    expect(short).toThrow(/^DATELINE_EDITOR_KEY must have at least 16 letters(?!.*secret)/);
  });

  test.each(['postgres://user:secret@db/news', 'file:', 'news.db'])(
    'refuse the database %s, and print no password',
    (url) => {
      expect(() => readSettings({ DATABASE_URL: url }, { home })).toThrow(
        /^DATABASE_URL must be "file:" and a path;(?!.*secret)/,
      );
    },
  );
});
