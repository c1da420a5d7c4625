// Runs the web server as a child process on loopback, says where it is once it answers, and takes it down with itself.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { ROOT, Stop } from './setup.mjs';

const HOST = '127.0.0.1';
const START_MS = 60_000;

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

/** Serves until it is told to stop. Resolves with the exit code. */
export async function serve({ port, dataDir }) {
  const next = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, DATELINE_DATA: dataDir, NEXT_TELEMETRY_DISABLED: '1', DATELINE_PARENT: 'stdin' };
  // The open pipe to the server's stdin is its sign that this process lives: see instrumentation-node.ts.
  const child = spawn(process.execPath, [next, 'start', '-H', HOST, '-p', String(port)], {
    cwd: ROOT,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdout.resume(); // Next's own greeting; ours comes when the page answers
  const exited = new Promise((done) => child.once('exit', (code) => done(code ?? 0)));
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      told = true;
      child.kill(signal);
    });
  }
  const ready = await Promise.race([untilReady(port), exited.then(() => false)]);
  if (ready) process.stderr.write(`Dateline is at http://${HOST}:${port} (Ctrl-C stops it)\n`);
  else if (ready === null) child.kill();
  await exited;
  if (!ready && !told) throw new Stop('The web server did not start.');
  return 0;
}

/** True once the server answers, null when it does not in time. */
async function untilReady(port) {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    const answered = await fetch(`http://${HOST}:${port}/api/status`).then(
      () => true,
      () => false,
    );
    if (answered) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return null;
}
