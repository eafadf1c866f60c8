import { openSentences } from './said/said-of.svelte.ts';
import { m } from '../messages/messages.js';
import { said } from '../core/said.ts';
import type { Limits } from '../core/grading/limits.ts';
import type { Run } from '../core/grading/run.ts';
import { buildProgram } from '../core/grading/program.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Distinct } from '../core/statistics/distinct-count.ts';
import { judgedProblem } from '../evaluate/judged-problem.ts';
import type { Changes } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { getProblem, getProblemSet, problemsOf } from '../storage/problems.ts';
import { runsInProgress } from '../storage/run-lock.ts';
import { getRun, listRuns } from '../storage/runs.ts';
import { sampleCounts, samplesOf } from '../storage/samples.ts';
import { getVerdict, verdictsOf } from '../storage/verdicts.ts';
import { askedText } from './asked-text.ts';
import { createRun } from './create-run.ts';
import { DistinctSamples } from './distinct-samples.ts';
import { drawMore } from './draw-more.ts';
import type { EngineHost } from './engine-host.ts';
import type {
  LabEvent,
  LabSource,
  LoadedRow,
  LoadedRun,
  LoadedVerdict,
  SampleDetail,
} from './lab-source.ts';
import type { PythonHost } from './python-host.ts';
import { repeatsOf } from './repeats.ts';
import { RunControl, type RunParts } from './run-control.ts';
import type { RunDraft } from './run-draft.ts';
import { originText } from './run-words.ts';

/** What the Lab of a browser is made of. */
export interface LabParts extends RunParts {
  readonly python: PythonHost;
  /** Asked anew for every run that does not bring its own. */
  readonly limits: () => Limits;
}

/** The Lab's view of this browser: stored runs, and the runs this tab works on. */
export class BrowserLabSource implements LabSource {
  readonly #db: Database;
  readonly #changes: Changes;
  readonly #python: PythonHost;
  readonly #limits: () => Limits;
  readonly #distinct: DistinctSamples;
  readonly #listeners = new Set<(event: LabEvent) => void>();
  readonly engines: EngineHost;
  readonly control: RunControl;

  constructor(parts: LabParts) {
    this.#db = parts.db;
    this.#changes = parts.changes;
    this.#python = parts.python;
    this.#limits = parts.limits;
    this.#distinct = new DistinctSamples(parts.db);
    this.engines = parts.engines;
    this.control = new RunControl(parts, this.#emit);
    parts.changes.subscribe((change) => {
      if (change.kind === 'practice') return;
      this.runsChanged();
      if (change.kind === 'run') void this.#watch(change.id);
    });
  }

  /** Tells the Lab that runs came, went or were renamed in this tab. */
  runsChanged = (): void => {
    this.#emit({ type: 'runs-changed' });
  };

  /** Stores a new run made of a draft; throws a `DraftError` with a sentence where that cannot be. */
  createRun = async (draft: RunDraft): Promise<Run> => {
    const context = { db: this.#db, engines: this.engines.engines, limits: this.#limits() };
    const run = await createRun(draft, context);
    this.#told(run.id);
    return run;
  };

  /** Raises n of a run that nobody works on; what is then missing is drawn when it is started. */
  drawMore = async (runId: string, n: number): Promise<void> => {
    if ((await runsInProgress()).has(runId)) throw new Error(said`Stop this run first.`);
    await drawMore(this.#db, runId, n);
    this.#told(runId);
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
    if (run.finishedAt === undefined) {
      this.engines.prepare(run.source);
      this.#python.prepare();
    }
    await openSentences();
    const planned = (taskId: string) => Math.max(run.plan[taskId] ?? 0, samples.get(taskId) ?? 0);
    return {
      run,
      problemSetName: set?.name ?? m.runs_deleted_set(),
      rows: problems
        .filter(({ taskId }) => planned(taskId) > 0)
        .map((problem) => toRow(problem, planned(problem.taskId), verdicts)),
      drawn: [...samples.values()].reduce((sum, count) => sum + count, 0),
      running: busy.has(runId) || this.control.current === runId,
      queued: this.control.waiting.includes(runId),
      canDrawMore: this.engines.draws(run.source),
      note: originText(run, this.engines.engines),
    };
  }

  async loadDetail(
    runId: string,
    taskId: string,
    index: number,
  ): Promise<SampleDetail | undefined> {
    const run = await getRun(this.#db, runId);
    const found = run && (await getProblem(this.#db, run.problemSetId, taskId));
    if (!found) return undefined;
    const problem = judgedProblem(found, run);
    await openSentences();
    const origin = originText(run, this.engines.engines);
    const [samples, graded] = await Promise.all([
      samplesOf(this.#db, runId, taskId),
      getVerdict(this.#db, runId, taskId, index),
    ]);
    const sample = samples.find((one) => one.index === index);
    const asked = askedText(run.source.template, found);
    const known = { problem, origin, ...(asked !== undefined && { asked }) };
    if (!sample) return known;
    const { solution, tests } = buildProgram(problem, sample.completion);
    return {
      ...known,
      sample,
      repeats: repeatsOf(samples, index),
      code: solution,
      program: [solution, ...tests].join('\n'),
      ...(graded && { verdict: graded.verdict }),
    };
  }

  countDistinct = (runId: string, signal: AbortSignal): Promise<Distinct> =>
    this.#distinct.of(runId, signal);

  subscribe(listener: (event: LabEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start = (runId: string): Promise<void> => this.control.start(runId);

  /** Brings runs to their end one after the other; resolves once none waits any more. */
  startAll = (runIds: readonly string[]): Promise<void> => this.control.startAll(runIds);

  stop = (runId: string): void => {
    this.control.stop(runId);
  };

  /** Ends what is in progress at once, and empties the queue. */
  stopAll = (): void => {
    this.control.stopAll();
  };

  #told(runId: string): void {
    this.#changes.announce({ kind: 'run', id: runId });
    this.runsChanged();
  }

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
  { taskId, entryPoint, cluster, language }: Problem,
  planned: number,
  verdicts: ReadonlyMap<string, readonly LoadedVerdict[]>,
): LoadedRow {
  return {
    taskId,
    planned,
    verdicts: verdicts.get(taskId) ?? [],
    ...(entryPoint !== undefined && { entryPoint }),
    ...(cluster !== undefined && { cluster }),
    ...(language !== undefined && { language }),
  };
}
