// Where the index of an archive lies.

import path from 'node:path';
import type { Store } from '#lib/store/open';

export function indexFolder({ dataDir }: Pick<Store, 'dataDir'>): string {
  return path.join(dataDir, 'index');
}
