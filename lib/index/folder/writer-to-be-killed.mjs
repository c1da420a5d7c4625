// For tests: a writer of an index in a process of its own. Told to go, it follows, mends and rebuilds without end, says
// when a batch is done, and is killed; told `once`, it catches up and says how that went; told `beside`, it is killed with
// a thread that merges.

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
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
  const options = { batch: Number(batch) };
  if (mode === 'beside') {
    const { mergeInThread } = await import('../service/merge-in-thread.ts');
    options.merger = mergeInThread(new URL('../service/merge-worker.mjs', import.meta.url));
    const nothing = { folder: dataDir, name: 'none', inputs: [{ entry: { name: 'none' }, dead: new Uint8Array() }] };
    await options.merger.run(nothing).catch(() => {}); // now the thread is at hand
  }
  console.log('ready');
  await once(process.stdin, 'data');
  const writer = IndexWriter.open(`${dataDir}/index`, options);
  console.log('at work');
  const onProgress = () => process.stdout.write('batch\n');
  for (;;) {
    await writer.catchUp(store, { onProgress });
    for (; writer.isMerging; await sleep(1)) await writer.tend(store, 'rest');
    await writer.heal(store, { onProgress });
    await writer.rebuild(store, { onProgress });
  }
}
