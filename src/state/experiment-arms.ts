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

type GradedEvent = Extract<LabEvent, { type: 'graded' }>;

/** Arms by run: read once, then kept up to date by what is told of their runs. */
export class ExperimentArms {
  readonly #db: Database;
  readonly #arms = new Map<string, OpenArm>();
  /** What was told of arms while they were read: it may have been stored just after the reading. */
  readonly #meanwhile = new Map<string, GradedEvent[]>();

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
    this.#meanwhile.get(event.runId)?.push(event);
    return mark(this.#arms.get(event.runId)?.grid, event);
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
    if (!same) return this.#readNow(run);
    const arm = { ...known, run };
    this.#arms.set(run.id, arm);
    return arm;
  }

  async #readNow(run: Run): Promise<OpenArm> {
    const meanwhile: GradedEvent[] = [];
    this.#meanwhile.set(run.id, meanwhile);
    try {
      const arm = await readArm(this.#db, run);
      for (const event of meanwhile) mark(arm.grid, event);
      this.#arms.set(run.id, arm);
      return arm;
    } finally {
      this.#meanwhile.delete(run.id);
    }
  }
}

/** Writes a verdict into a grid; false where it has no such problem. */
function mark(grid: VerdictGrid | undefined, event: GradedEvent): boolean {
  const row = grid?.rowOf(event.taskId);
  if (!grid || row === undefined) return false;
  grid.set(row, event.index, event.kind, event.durationMs);
  return true;
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
