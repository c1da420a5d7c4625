// A PostgreSQL server of the bench's own: in a folder of its own, on a socket there, without a port. It is no root's
// work: PostgreSQL refuses to run as root, so there it runs as the user 'postgres'.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const INSTALLED = '/usr/lib/postgresql';
const SETTINGS = ['listen_addresses=', 'shared_buffers=1GB', 'work_mem=256MB', 'maintenance_work_mem=1GB', 'jit=off'];
/** Nothing here must outlive a power cut. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=8GB'];
const TRIES = 200;

type Owner = { uid?: number; gid?: number };

/** Why there is none, in a sentence, or null. */
export function postgresMissing(): string | null {
  if (programs() === null) return `there is no PostgreSQL in ${INSTALLED}`;
  return owner() === null ? "PostgreSQL does not run as root, and there is no user 'postgres'" : null;
}

/** The folder of the newest version's programs. */
function programs(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => path.join(INSTALLED, version, 'bin'));
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;
}

function owner(): Owner | null {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((option) => {
    const { status, stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : null;
  });
  return uid == null || gid == null ? null : { uid, gid };
}

export class PostgresServer {
  private constructor(
    private readonly process: ChildProcess,
    private readonly socket: string,
    private readonly bin: string,
  ) {}

  /** Starts a server in the folder; its files are made where there are none. */
  static async start(folder: string): Promise<PostgresServer> {
    const [bin, as] = [programs(), owner()];
    if (bin === null || as === null) throw new Error(postgresMissing() ?? 'PostgreSQL is not here');
    const data = path.join(folder, 'data');
    if (!existsSync(data)) makeCluster(bin, data, as);
    const settings = [...SETTINGS, ...NOT_DURABLE].flatMap((setting) => ['-c', setting]);
    const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-k', data, ...settings], {
      ...as,
      stdio: 'ignore',
      cwd: data,
    });
    const started = new PostgresServer(server, data, bin);
    await started.untilReady();
    return started;
  }

  /** psql on this server: statements in, rows out. */
  connect(): ChildProcess {
    return spawn(path.join(this.bin, 'psql'), [...this.client(), '-v', 'ON_ERROR_STOP=1'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  }

  /** Bytes of memory that the server's processes hold, what they share counted once; null where Linux does not say. */
  memory(): number | null {
    const children = `/proc/${this.process.pid}/task/${this.process.pid}/children`;
    if (!existsSync(children)) return null;
    const pids = [String(this.process.pid), ...readFileSync(children, 'utf8').trim().split(' ')];
    return pids.reduce((sum, pid) => sum + proportionalBytes(pid), 0);
  }

  async stop(): Promise<void> {
    this.process.kill('SIGINT'); // a fast shutdown
    await once(this.process, 'exit');
  }

  private client(): string[] {
    return ['-X', '-q', '-A', '-t', '-h', this.socket, '-U', 'bench', 'postgres'];
  }

  private async untilReady(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const { status } = spawnSync(path.join(this.bin, 'psql'), [...this.client(), '-c', 'SELECT 1']);
      if (status === 0) return;
      if (this.process.exitCode !== null) throw new Error(`PostgreSQL ended with ${this.process.exitCode}`);
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('PostgreSQL did not start in 20 seconds');
  }
}

function makeCluster(bin: string, data: string, as: Owner): void {
  mkdirSync(data, { mode: 0o700 });
  if (as.uid !== undefined && as.gid !== undefined) {
    const folder = path.dirname(data);
    for (const above of [folder, path.dirname(folder)]) chmodSync(above, 0o711); // that user must come through
    chownSync(data, as.uid, as.gid);
  }
  const args = ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(path.join(bin, 'initdb'), args, { ...as, stdio: 'ignore', cwd: data });
}

function proportionalBytes(pid: string): number {
  const file = `/proc/${pid}/smaps_rollup`;
  return existsSync(file) ? Number(/^Pss: +(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * 1024 : 0;
}
