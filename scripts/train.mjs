// `npm run train -- people|topics|vocabulary`: makes the data files of recognition from labelled texts and published tables.

import './check-node.mjs';
import util from 'node:util';
import { ensureGenerated, ensureInstalled, fail, Stop } from './setup.mjs';

const USAGE = `npm run train -- WHAT

  people         the tagger of names: lib/people/tagger/weights.bin (ten minutes and more; docs/tagger.md says from what)
  topics         the classifier of topics: lib/topics/weights.bin (a minute; docs/topics.md says from what)
                 --archive DIR  learn from the verdicts of that archive's readers too
  vocabulary     the topics: lib/topics/data/media-topics.json, from the published table
`;

const TRAINERS = {
  people: async ({ say }) => (await import('./train/people/train-people.ts')).trainPeople(say),
  topics: async ({ say, archive }) => (await import('./train/topics/train-topics.ts')).trainTopics(say, archive),
  vocabulary: async ({ say }) => (await import('./train/topics/vocabulary.ts')).writeVocabulary(say),
};

async function main() {
  const { name, archive, help } = readOptions();
  if (help) return process.stdout.write(USAGE);
  if (!Object.hasOwn(TRAINERS, name) || (archive !== null && name !== 'topics')) throw new Stop(USAGE);
  await ensureInstalled();
  if (archive !== null) await ensureGenerated();
  (await import('tsx/esm/api')).register();
  await TRAINERS[name]({ say: (line) => process.stdout.write(`${line}\n`), archive });
}

function readOptions() {
  try {
    const { values, positionals } = util.parseArgs({
      allowPositionals: true,
      options: { archive: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    return { name: positionals[0] ?? '', archive: values.archive ?? null, help: values.help ?? false };
  } catch (error) {
    throw new Stop(`${error.message}\n\n${USAGE}`);
  }
}

main().catch(fail);
