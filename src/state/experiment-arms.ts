import { problemsOf } from '../storage/problems.ts';
import { samplesOf } from '../storage/samples.ts';
import { verdictKindsOf } from '../storage/verdicts.ts';
import type { Database } from '../storage/database.ts';
import type { Run } from '../core/grading/run.ts';
import { finishedTallies, type Arm, type SampleScore } from './experiment-arm.ts';
import { VerdictGrid } from './lab-grid.ts';
import type { LabEvent } from './lab-source.ts';

/** An arm whose scores are still being read. */
interface OpenArm extends Arm {
  readonly scores: Map<string, readonly (SampleScore | undefined)[]>;
}

/** Arms by run: read once, then kept up to date by what is told of their runs. */
export class ExperimentArms {
  readonly #db: Database;
  readonly #arms = new Map<string, OpenArm>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** The arms of these runs; forgets those of other runs. */
  async read(runs: readonly Run[]): Promise<Arm[]> {
    const wanted = new Set(runs.map(({ id }) => id));
    for (const id of this.#arms.keys()) if (!wanted.has(id)) this.#arms.delete(id);
    const arms: Arm[] = [];
    for (const run of runs) arms.push(await this.#arm(run));
    return arms;
  }

  /** Whether this run is an arm of an experiment. */
  has(runId: string): boolean {
    return this.#arms.has(runId);
  }

  /** Takes in a verdict; false for what changes none of these arms. */
  apply(event: LabEvent): boolean {
    if (event.type !== 'graded') return false;
    const grid = this.#arms.get(event.runId)?.grid;
    const row = grid?.rowOf(event.taskId);
    if (!grid || row === undefined) return false;
    grid.set(row, event.index, event.kind, event.durationMs);
    return true;
  }

  /** Reads the scores of problems that were finished since. */
  async readScores(runIds: readonly string[]): Promise<void> {
    for (const arm of runIds.flatMap((id) => this.#arms.get(id) ?? [])) {
      for (const { taskId } of finishedTallies(arm)) {
        if (arm.scores.has(taskId)) continue;
        arm.scores.set(taskId, await readScores(this.#db, arm.run.id, taskId));
      }
    }
  }

  async #arm(run: Run): Promise<OpenArm> {
    const known = this.#arms.get(run.id);
    // A run whose n was raised has more cells than there were.
    const same = known && JSON.stringify(known.run.plan) === JSON.stringify(run.plan);
    const arm = same ? { ...known, run } : await readArm(this.#db, run);
    this.#arms.set(run.id, arm);
    return arm;
  }
}

/** Reads what is stored of one run as an arm; scores are read when they are asked for. */
export async function readArm(db: Database, run: Run): Promise<OpenArm> {
  const [problems, verdicts] = await Promise.all([
    problemsOf(db, run.problemSetId),
    verdictKindsOf(db, run.id),
  ]);
  const rows = problems.flatMap(({ taskId, cluster }) => {
    const planned = run.plan[taskId] ?? 0;
    if (planned === 0) return [];
    return [{ taskId, planned, ...(cluster !== undefined && { cluster }) }];
  });
  const grid = new VerdictGrid(rows);
  for (const { taskId, index, kind } of verdicts) {
    const row = grid.rowOf(taskId);
    if (row !== undefined) grid.set(row, index, kind);
  }
  return { run, label: run.experiment?.arm ?? run.name, grid, scores: new Map() };
}

/** Reads the scores of one problem's samples, each at its index. */
async function readScores(
  db: Database,
  runId: string,
  taskId: string,
): Promise<readonly (SampleScore | undefined)[]> {
  const scores: (SampleScore | undefined)[] = [];
  for (const { index, completion } of await samplesOf(db, runId, taskId)) {
    const { logProb, tokens } = completion;
    if (logProb !== undefined && tokens !== undefined) scores[index] = { logProb, tokens };
  }
  return scores;
}
