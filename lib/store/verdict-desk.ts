// Verdicts given in a server, beside whatever else writes. It has a connection of its own, so that no page waits for the
// end of its transaction. The driver works in the server's thread: a verdict on many stories lets others have their turn
// between blocks of them, and where an ingest is just writing it waits in short steps, in which the server answers others.

import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '#lib/settings/settings';
import { giveVerdict, undoVerdict, type VerdictDone } from './give-verdict';
import { connect, type Store } from './open';
import { explained, StoreError } from './problems';
import { readVerdicts, type VerdictPage } from './read-verdicts';
import type { AnySaid, Checked } from './said-verdict';

/** SQLite's own wait holds up the thread: it is kept short, and asked again. */
const STEP_MS = 20;
/** An ingest holds the database for the time of a batch: tenths of a second. */
const PATIENCE_MS = 10_000;

/** The archive is written without a break: nothing was changed, and trying again helps. */
export class ArchiveBusy extends StoreError {
  override name = 'ArchiveBusy';
}

export class VerdictDesk {
  private readonly store: Store;
  /** One after the other: two transactions on one connection would be one. */
  private last: Promise<unknown> = Promise.resolve();

  /** `patience`: how long a verdict waits for another writer, in milliseconds. */
  constructor(
    private readonly settings: Settings,
    private readonly patience = PATIENCE_MS,
  ) {
    this.store = connect(settings, STEP_MS);
  }

  /** @throws ArchiveBusy where another program writes for too long. */
  give(said: AnySaid): Promise<Checked<VerdictDone>> {
    return this.inTurn(() => giveVerdict(this.store, said, new Date().toISOString()));
  }

  /** Null where there is no such verdict. @throws ArchiveBusy as `give` does. */
  undo(id: string): Promise<VerdictDone | null> {
    return this.inTurn(() => undoVerdict(this.store, id, new Date().toISOString()));
  }

  /** A page of them, the last given first. */
  list(page: number): Promise<VerdictPage> {
    return this.inTurn(() => readVerdicts(this.store, page));
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(() => this.patiently(work));
    this.last = turn.catch(() => {}); // whoever asked is told
    return turn;
  }

  private async patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    const until = performance.now() + this.patience;
    for (;;)
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error)) throw explained(error, this.settings.databaseFile);
        if (performance.now() > until)
          throw new ArchiveBusy('The archive is being written by an ingest; try again in a moment', { cause: error });
        await pause(STEP_MS);
      }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P1008';
}

const shared = globalThis as typeof globalThis & { datelineVerdicts?: VerdictDesk };

/** The desk of this process, which has one archive. */
export function sharedDesk(settings: Settings): VerdictDesk {
  shared.datelineVerdicts ??= new VerdictDesk(settings);
  return shared.datelineVerdicts;
}
