// For tests: a writer of an index in a process of its own. Told to go, it follows, mends and rebuilds without end, says
// when a batch is done, and is killed; told `once`, it catches up and says how that went.

import { once } from 'node:events';
import { register } from 'tsx/esm/api';

register();
const [dataDir, batch, mode] = process.argv.slice(2);
const { readSettings } = await import('../../settings/settings.ts');
const { openStore } = await import('../../store/open.ts');
const { IndexWriter } = await import('./writer.ts');
const store = await openStore(readSettings({}, { home: dataDir, dataDir }));
if (mode === 'once') {
  const writer = IndexWriter.open(`${dataDir}/index`, { batch: Number(batch) });
  await writer.catchUp(store).then(
    () => console.log('done'),
    (error) => console.log(`${error.name}: ${error.message}`),
  );
  await writer.close();
  await store.close();
} else {
  console.log('ready');
  await once(process.stdin, 'data');
  const writer = IndexWriter.open(`${dataDir}/index`, { batch: Number(batch) });
  console.log('at work');
  const onProgress = () => process.stdout.write('batch\n');
  for (;;) {
    await writer.catchUp(store, { onProgress });
    await writer.heal(store, { onProgress });
    await writer.rebuild(store, { onProgress });
  }
}
