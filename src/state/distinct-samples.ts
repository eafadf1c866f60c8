import type { Distinct } from '../core/statistics/distinct-count.ts';
import { countDistinct } from '../exchange/count-distinct.ts';
import type { Database } from '../storage/database.ts';
import { sampleCounts, samplesByKey } from '../storage/samples.ts';

/** Few enough that answers of the greatest length are not felt in memory. */
const chunk = 100;

/** Counts the different programs of runs, and remembers the last count. */
export class DistinctSamples {
  readonly #db: Database;
  #last: { readonly runId: string; readonly found: Distinct } | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * How many of the samples a run has now are different programs. Texts are read
   * only where samples have come since the last count. Throws the signal's reason.
   */
  async of(runId: string, signal: AbortSignal): Promise<Distinct> {
    const counts = await sampleCounts(this.#db, runId);
    const drawn = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (this.#last?.runId === runId && this.#last.found.drawn === drawn) return this.#last.found;
    const found = await countDistinct(samplesByKey(this.#db, runId, chunk), signal);
    this.#last = { runId, found };
    return found;
  }
}
