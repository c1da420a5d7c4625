// The web server, a process of its own: `node scripts/web.mjs PORT`. Pages come from Next; scripts and styles from the files
// that `packStatic` made after the build: in Brotli, where it is taken, they are a seventh smaller than in the gzip that Next
// sends.

import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';
import sirv from 'sirv';
import { HOST } from './server.mjs';
import { ROOT } from './setup.mjs';

const STATIC = '/_next/static/';

const port = Number(process.argv[2]);
const app = next({ dev: false, dir: ROOT, hostname: HOST, port });
await app.prepare();
const page = app.getRequestHandler();
const file = sirv(path.join(ROOT, '.next', 'static'), {
  brotli: true,
  gzip: true,
  immutable: true,
  maxAge: 31_536_000,
});

const server = createServer((request, response) => {
  const address = request.url ?? '/';
  if (!address.startsWith(STATIC)) return page(request, response);
  request.url = address.slice(STATIC.length - 1);
  file(request, response, () => {
    request.url = address;
    page(request, response);
  });
});
server.listen(port, HOST);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
