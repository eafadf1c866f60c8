import { saidOf } from './said/said-of.svelte.ts';
import { m } from '../messages/messages.js';
import { kTicks } from '../core/statistics/k-axis.ts';
import type { Tally } from '../core/statistics/tally.ts';
import type { Run } from '../core/grading/run.ts';
import { messageOf } from '../core/message-of.ts';
import type { Database } from '../storage/database.ts';
import { listRuns } from '../storage/runs.ts';
import { armLines } from './arm-lines.ts';
import { fairnessOf } from './compare-fairness.ts';
import { comparePair, disagreements, solvedTable } from './compare-pair.ts';
import { readArm } from './experiment-arms.ts';
import { finishedTallies, sharedTallies, type Arm } from './experiment-arm.ts';
import { triesAxis, type Figure } from './experiment-figure.ts';

/** Runs that can be told apart in one figure. */
export const mostRuns = 4;

/** Two or more stored runs held against each other. */
export class Compare {
  readonly #db: Database;
  #runs = $state.raw<readonly Run[]>();
  #arms = $state.raw<readonly Arm[]>([]);
  #error = $state<string>();
  #asked = '';

  constructor(db: Database) {
    this.#db = db;
  }

  /** Every run that can be chosen, newest first; undefined until they are read. */
  get runs(): readonly Run[] | undefined {
    return this.#runs;
  }

  /** The chosen runs that are there, the first of which the others are compared with. */
  get arms(): readonly Arm[] {
    return this.#arms;
  }

  /** Why they could not be read, in a sentence. */
  get error(): string | undefined {
    return this.#error && saidOf(this.#error);
  }

  /** Per run, the problems that all have finished, in the same order. */
  readonly #shared = $derived.by(() => sharedTallies(this.#arms));
  readonly problems = $derived.by(() => this.#shared[0]?.length ?? 0);
  /** The largest k that every run has samples for. */
  readonly mostK = $derived.by(() => leastN(this.#shared));
  readonly ks = $derived.by(() => (this.mostK === 0 ? [] : kTicks(this.mostK)));
  readonly fairness = $derived.by(() =>
    fairnessOf(
      this.#arms.map(({ run }) => run),
      this.problems,
    ),
  );
  readonly comparable = $derived.by(
    () => this.#arms.length > 1 && this.fairness.refusal === undefined,
  );
  readonly figure = $derived.by((): Figure => {
    const series = armLines(this.#arms.filter((arm) => finishedTallies(arm).length > 0));
    return {
      x: triesAxis(m.compare_tries_axis(), series),
      y: 'pass@k',
      series,
      marks: [],
      reading: [],
    };
  });

  /** Two of the chosen runs over the problems that all have finished; by their places. */
  pair(a: number, b: number) {
    const [first, second] = [this.#shared[a] ?? [], this.#shared[b] ?? []];
    // Which problems were solved depends on how often they were tried.
    const [tried = [], triedToo = []] = this.#firstSamples(a, b);
    return {
      rows: comparePair(first, second, this.ks),
      solved: solvedTable(tried, triedToo),
      disagreements: disagreements(first, second),
    };
  }

  /** Reads the list of runs, and the chosen ones; the answer to an older call is dropped. */
  read = async (runIds: readonly string[]): Promise<void> => {
    const asked = (this.#asked = JSON.stringify(runIds));
    try {
      const runs = await listRuns(this.#db);
      const chosen = runIds.flatMap((id) => runs.find((run) => run.id === id) ?? []);
      const arms = await Promise.all(chosen.map((run) => readArm(this.#db, run)));
      if (this.#asked !== asked) return;
      this.#runs = runs;
      this.#arms = arms.map((arm) => ({ ...arm, label: arm.run.name }));
      this.#error = undefined;
    } catch (cause) {
      this.#error = messageOf(cause);
    }
  };

  #firstSamples(...places: readonly number[]): Tally[][] {
    const ids = (this.#shared[0] ?? []).map(({ taskId }) => taskId);
    return places.map((place) => {
      const grid = this.#arms[place]?.grid;
      return ids.flatMap((taskId) => {
        const row = grid?.rowOf(taskId);
        return grid && row !== undefined ? [grid.tally(row, this.mostK)] : [];
      });
    });
  }
}

function leastN(shared: readonly (readonly Tally[])[]): number {
  const sizes = shared.flatMap((tallies) => tallies.map(({ n }) => n));
  return sizes.length === 0 ? 0 : Math.min(...sizes);
}
