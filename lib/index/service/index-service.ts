// The index as the rest of the program sees it: it follows the manifest of its folder and answers questions.

import type { IndexReader, IndexView } from '../folder/reader';
import type { Archive, Matches } from '../matches';
import type { Column } from '../run/ordinals';
import { EVERYTHING, type SearchRequest } from '../run/search';
import type { WordCount, WordQuestion } from '../run/vocabulary';
import { Catalog } from './catalog';
import type { Searchers } from './searchers';

export class IndexService {
  private readonly catalog = new Catalog();
  private view: IndexView | null = null;
  private known: { view: IndexView | null; archive: Promise<Archive> } | null = null;
  private refreshing: Promise<void> | null = null;

  constructor(
    private readonly reader: IndexReader,
    private readonly searchers: Searchers,
  ) {}

  /** The newest change that is searchable. */
  get seq(): number {
    return this.view?.seq ?? 0;
  }

  /** Pieces of the index that are damaged: their stories are not searchable until they are made anew. */
  get damaged(): IndexView['damaged'] {
    return this.view?.damaged ?? [];
  }

  /** Looks whether the index has moved on, and follows. Callers at the same time share one look. */
  async refresh(): Promise<void> {
    this.refreshing ??= this.look().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  async search(request: SearchRequest): Promise<Matches> {
    if (this.view === null) await this.refresh();
    return this.catalog.matches(await this.searchers.ask(this.catalog.question(request)));
  }

  /** Words of the archive, most stories or likeliest first. */
  async words(question: WordQuestion): Promise<WordCount[]> {
    if (this.view === null) await this.refresh();
    return this.searchers.words(question);
  }

  /** The whole archive as the index has it. */
  async archive(): Promise<Archive> {
    const { view } = this;
    if (this.known?.view === view) return this.known.archive;
    const archive = this.search(EVERYTHING).then((matches) => matches.archive);
    const known = { view, archive };
    this.known = known;
    archive.catch(() => {
      if (this.known === known) this.known = null; // a failure is not kept: the next call asks again
    });
    return archive;
  }

  /** Every value that a column has had, in the order in which they came, without the first `from`. */
  valuesOf(column: Column, from = 0): readonly string[] {
    return this.catalog.valuesOf(column, from);
  }

  /** Whether a column has had the value. */
  hasValue(column: Column, value: string): boolean {
    return this.catalog.hasValue(column, value);
  }

  close(): Promise<void> {
    return this.searchers.close();
  }

  private async look(): Promise<void> {
    const view = await this.reader.refresh();
    if (view === this.view) return;
    this.searchers.show(this.catalog.share(view));
    this.view = view;
  }
}
