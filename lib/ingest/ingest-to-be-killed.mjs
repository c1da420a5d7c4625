// For a test: ingests a file into an archive, says how many captures it has read, and is killed in the middle of it.

import { register } from 'tsx/esm/api';

register();
const [dataDir, file] = process.argv.slice(2);
const { readSettings } = await import('../settings/settings.ts');
const { openStore } = await import('../store/open.ts');
const { ingest } = await import('./ingest.ts');
const store = await openStore(readSettings({}, { home: dataDir, dataDir }));
const onProgress = ({ done }) => process.stdout.write(`${done}\n`);
await ingest(store, [file], { onProgress });
await store.close();
