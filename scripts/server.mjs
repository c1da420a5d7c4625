// Runs the web server as a child process on loopback, says where it is once it answers, and takes it down with itself.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { ROOT, Stop } from './setup.mjs';

export const HOST = '127.0.0.1';
const START_MS = 60_000;
/** A question can be long, and it is in the address: what is too long is cut, with a note, instead of refused. */
const ADDRESS_BYTES = 1024 * 1024;

/** @throws Stop when something else listens on the port, or the port may not be used. */
export function checkPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop(`A port is a number from 1 to 65535.`);
  return new Promise((done, refuse) => {
    const probe = createServer();
    probe.once('error', (error) => refuse(new Stop(portProblem(port, error.code))));
    probe.listen(port, HOST, () => probe.close(() => done()));
  });
}

function portProblem(port, code) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; choose one with --port.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user; choose one above 1023 with --port.`;
  return `Port ${port} can't be used (${code}).`;
}

/** Serves until it is told to stop. @throws Stop when the server ends by itself, or can't show the archive. */
export async function serve({ port, dataDir, databaseFile }) {
  const archive = { DATELINE_DATA: dataDir, DATABASE_URL: `file:${databaseFile}` };
  const env = {
    ...process.env,
    ...archive,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATELINE_PARENT: 'stdin',
  };
  // The open pipe to the server's stdin is its sign that this process lives: see instrumentation-node.ts.
  const child = spawn(
    process.execPath,
    [`--max-http-header-size=${ADDRESS_BYTES}`, path.join(ROOT, 'scripts', 'web.mjs'), String(port)],
    {
      cwd: ROOT,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  child.stdout.resume(); // Next's own greeting; ours comes when the page answers
  const exited = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? `code ${code}`)));
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      told = true;
      child.kill(signal);
    });
  }
  const status = await Promise.race([untilAnswered(port), exited.then(() => null)]);
  if (status === 200) process.stderr.write(`Dateline is at http://${HOST}:${port} (Ctrl-C stops it)\n`);
  else child.kill();
  const how = await exited;
  if (told) return 0;
  if (status === null) throw new Stop(`The web server did not start (${how}).`);
  if (status !== 200) throw new Stop('The web server started, but it can’t show the archive: see above.');
  throw new Stop(`The web server ended by itself (${how}).`);
}

/** The HTTP status of the server's first answer, null when there is none in time. */
async function untilAnswered(port) {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    const status = await fetch(`http://${HOST}:${port}/api/status`).then(
      (response) => response.status,
      () => null,
    );
    if (status !== null) return status;
    await new Promise((done) => setTimeout(done, 100));
  }
  return null;
}
