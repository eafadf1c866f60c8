import type { Run } from '../core/grading/run.ts';
import { buildProgram } from '../core/grading/program.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Changes } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { getProblem, getProblemSet, problemsOf } from '../storage/problems.ts';
import { runsInProgress } from '../storage/run-lock.ts';
import { getRun, listRuns } from '../storage/runs.ts';
import { getSample, sampleCounts } from '../storage/samples.ts';
import { getVerdict, verdictsOf } from '../storage/verdicts.ts';
import type {
  LabEvent,
  LabSource,
  LoadedRow,
  LoadedRun,
  LoadedVerdict,
  SampleDetail,
} from './lab-source.ts';
import type { PythonHost } from './python-host.ts';
import { RunControl } from './run-control.ts';

/** The Lab's view of this browser: stored runs, and the runs this tab works on. */
export class BrowserLabSource implements LabSource {
  readonly #db: Database;
  readonly #python: PythonHost;
  readonly #listeners = new Set<(event: LabEvent) => void>();
  readonly control: RunControl;

  constructor(db: Database, changes: Changes, python: PythonHost) {
    this.#db = db;
    this.#python = python;
    this.control = new RunControl(db, changes, python, this.#emit);
    changes.subscribe((change) => {
      this.runsChanged();
      if (change.kind === 'run') void this.#watch(change.id);
    });
  }

  /** Tells the Lab that runs came, went or were renamed in this tab. */
  runsChanged = (): void => {
    this.#emit({ type: 'runs-changed' });
  };

  listRuns = (): Promise<readonly Run[]> => listRuns(this.#db);

  async loadRun(runId: string): Promise<LoadedRun | undefined> {
    const run = await getRun(this.#db, runId);
    if (!run) return undefined;
    const [set, problems, samples, verdicts, busy] = await Promise.all([
      getProblemSet(this.#db, run.problemSetId),
      problemsOf(this.#db, run.problemSetId),
      sampleCounts(this.#db, runId),
      this.#verdicts(runId),
      runsInProgress(),
    ]);
    // Whoever opens a run that is not finished will most likely press Run.
    if (run.finishedAt === undefined) this.#python.prepare();
    const planned = (taskId: string) => Math.max(run.plan[taskId] ?? 0, samples.get(taskId) ?? 0);
    return {
      run,
      problemSetName: set?.name ?? 'Deleted problem set',
      rows: problems
        .filter(({ taskId }) => planned(taskId) > 0)
        .map((problem) => toRow(problem, planned(problem.taskId), verdicts)),
      running: busy.has(runId) || this.control.current === runId,
      note: noteOn(run),
    };
  }

  async loadDetail(
    runId: string,
    taskId: string,
    index: number,
  ): Promise<SampleDetail | undefined> {
    const run = await getRun(this.#db, runId);
    const problem = run && (await getProblem(this.#db, run.problemSetId, taskId));
    if (!problem) return undefined;
    const [sample, graded] = await Promise.all([
      getSample(this.#db, runId, taskId, index),
      getVerdict(this.#db, runId, taskId, index),
    ]);
    if (!sample) return { problem };
    const { solution, tests } = buildProgram(problem, sample.completion);
    return {
      problem,
      sample,
      code: solution,
      program: [solution, ...tests].join('\n'),
      ...(graded && { verdict: graded.verdict }),
    };
  }

  subscribe(listener: (event: LabEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start = (runId: string): Promise<void> => this.control.start(runId);

  stop = (runId: string): void => {
    this.control.stop(runId);
  };

  readonly #emit = (event: LabEvent): void => {
    for (const listener of this.#listeners) listener(event);
  };

  async #verdicts(runId: string): Promise<Map<string, LoadedVerdict[]>> {
    const byTask = new Map<string, LoadedVerdict[]>();
    for await (const chunk of verdictsOf(this.#db, runId)) {
      for (const { taskId, index, verdict } of chunk) {
        const row = byTask.get(taskId) ?? [];
        row.push({ index, kind: verdict.kind, durationMs: verdict.durationMs });
        byTask.set(taskId, row);
      }
    }
    return byTask;
  }

  /** Follows a run that another tab works on. */
  async #watch(runId: string): Promise<void> {
    if (this.control.current === runId) return;
    const [verdicts, busy] = await Promise.all([this.#verdicts(runId), runsInProgress()]);
    this.#emit({ type: busy.has(runId) ? 'started' : 'ended', runId });
    for (const [taskId, row] of verdicts) {
      for (const verdict of row) this.#emit({ type: 'graded', runId, taskId, ...verdict });
    }
  }
}

function toRow(
  { taskId, entryPoint, cluster }: Problem,
  planned: number,
  verdicts: ReadonlyMap<string, readonly LoadedVerdict[]>,
): LoadedRow {
  return {
    taskId,
    planned,
    verdicts: verdicts.get(taskId) ?? [],
    ...(entryPoint !== undefined && { entryPoint }),
    ...(cluster !== undefined && { cluster }),
  };
}

function noteOn({ source }: Run): string {
  if (source.fileName !== undefined) return `Samples from ${source.fileName}.`;
  return `${source.label}.`;
}
