import type { Run } from '../core/grading/run.ts';
import type { Change } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { listProblemSets } from '../storage/problems.ts';
import { runsInProgress } from '../storage/run-lock.ts';
import { listRuns, renameRun } from '../storage/runs.ts';
import { restoreRun, trashRun } from '../storage/trash.ts';
import { verdictCounts, verdictKindsOf } from '../storage/verdicts.ts';
import { clusterReader } from './library-clusters.ts';
import { figuresOf, type RunFigures } from './library-figures.ts';

/** Where a run stands; `open` has samples that nobody is grading. */
export type RunStatus = 'finished' | 'running' | 'open' | 'new';

/** A run as the list shows it. */
export interface RunCard {
  readonly run: Run;
  /** Undefined once it is deleted. */
  readonly setName: string | undefined;
  readonly running: boolean;
}

/** The runs of this browser with their figures. */
export class LibraryRuns {
  readonly #db: Database;
  readonly #tell: (change: Change) => Promise<void>;
  readonly #clustersOf: ReturnType<typeof clusterReader>;
  #list = $state.raw<readonly RunCard[]>();
  #figures = $state.raw<Readonly<Record<string, RunFigures>>>({});

  constructor(db: Database, tell: (change: Change) => Promise<void>) {
    this.#db = db;
    this.#tell = tell;
    this.#clustersOf = clusterReader(db);
  }

  /** Newest first; undefined until they are read. */
  get list(): readonly RunCard[] | undefined {
    return this.#list;
  }

  /** What is counted of each run, by its id; absent while it is being counted for the first time. */
  get figures(): Readonly<Record<string, RunFigures>> {
    return this.#figures;
  }

  /** Whether a tab works on any of them now. */
  get anyRunning(): boolean {
    return this.#list?.some(({ running }) => running) ?? false;
  }

  refresh = async (): Promise<void> => {
    const [runs, sets, busy] = await Promise.all([
      listRuns(this.#db),
      listProblemSets(this.#db),
      runsInProgress(),
    ]);
    const names = Object.fromEntries(sets.map(({ id, name }) => [id, name]));
    this.#list = runs.map((run) => ({
      run,
      setName: names[run.problemSetId],
      running: busy.has(run.id),
    }));
    for (const run of runs) await this.#count(run);
  };

  rename = async (id: string, name: string): Promise<void> => {
    await renameRun(this.#db, id, name);
    await this.#tell({ kind: 'run', id });
  };

  trash = async (id: string): Promise<void> => {
    await trashRun(this.#db, id);
    await this.#tell({ kind: 'run', id });
  };

  /** Takes it out of the trash, and its problem set where that is there too. */
  restore = async (id: string): Promise<void> => {
    await restoreRun(this.#db, id);
    await this.#tell({ kind: 'run', id });
  };

  /** Reads what the figures need only where a verdict came since; counting alone is cheap. */
  async #count(run: Run): Promise<void> {
    const known = this.#figures[run.id];
    const counts = await verdictCounts(this.#db, run.id);
    if (known && sameCounts(known.counts, counts)) return;
    const verdicts = await verdictKindsOf(this.#db, run.id);
    const figures = figuresOf(run, verdicts, await this.#clustersOf(run.problemSetId));
    this.#figures = { ...this.#figures, [run.id]: figures };
  }
}

/** Where a run stands, by its manifest and what was counted of it. */
export function statusOf({ run, running }: RunCard, figures: RunFigures | undefined): RunStatus {
  if (running) return 'running';
  if (run.finishedAt !== undefined) return 'finished';
  return figures && figures.graded > 0 ? 'open' : 'new';
}

const sameCounts = <Counts extends RunFigures['counts']>(a: Counts, b: Counts): boolean =>
  Object.entries(a).every(([kind, count]) => b[kind as keyof Counts] === count);
