import type { Run } from '../core/grading/run.ts';
import type { Engine } from '../engines/engine.ts';
import { createReplay } from '../engines/replay/replay.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { RunEvent } from '../evaluate/events.ts';
import type { Changes } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { problemsOf } from '../storage/problems.ts';
import { withRunLock } from '../storage/run-lock.ts';
import { createRunStore } from '../storage/run-store.ts';
import { getRun } from '../storage/runs.ts';
import { samplesOf } from '../storage/samples.ts';
import type { LabEvent } from './lab-source.ts';
import { packRecording } from './pack.ts';
import { ProgressMeter } from './progress-meter.ts';
import type { PythonHost } from './python-host.ts';

/** How often progress is told, and other tabs are. */
const progressMs = 250;
const announceMs = 1_000;

/** Starts and stops runs in this tab, one at a time, and tells what happens to them. */
export class RunControl {
  readonly #db: Database;
  readonly #changes: Changes;
  readonly #python: PythonHost;
  readonly #emit: (event: LabEvent) => void;
  readonly #recording = packRecording();
  #current: { readonly runId: string; readonly abort: AbortController } | undefined;

  constructor(db: Database, changes: Changes, python: PythonHost, emit: (event: LabEvent) => void) {
    this.#db = db;
    this.#changes = changes;
    this.#python = python;
    this.#emit = emit;
  }

  /** Id of the run this tab works on. */
  get current(): string | undefined {
    return this.#current?.runId;
  }

  /** Brings a run to its end; rejects with a sentence for people when that cannot begin. */
  async start(runId: string): Promise<void> {
    if (this.#current?.runId === runId) return;
    if (this.#current) throw new Error('Another run is in progress. Stop it first.');
    const run = await getRun(this.#db, runId);
    if (!run) throw new Error('This run was deleted.');
    const abort = new AbortController();
    this.#current = { runId, abort };
    this.#emit({ type: 'started', runId });
    let error: string | undefined;
    try {
      const locked = await withRunLock(runId, () => this.#work(run, abort.signal));
      if (locked.busy) throw new Error('Another tab is working on this run.');
    } catch (cause) {
      // What broke may have left work in the lanes.
      this.#python.release();
      error = cause instanceof Error ? cause.message : String(cause);
    }
    this.#current = undefined;
    this.#emit({ type: 'ended', runId, ...(error !== undefined && { error }) });
    this.#changes.announce({ kind: 'run', id: runId });
  }

  stop(runId: string): void {
    if (this.#current?.runId !== runId) return;
    this.#current.abort.abort();
    this.#python.release();
  }

  async #work(run: Run, signal: AbortSignal): Promise<void> {
    const { id: runId } = run;
    this.#tell(runId, [{ stage: 'load', done: 0, total: 1 }]);
    const [problems, grader] = await Promise.all([
      problemsOf(this.#db, run.problemSetId),
      this.#python.get(),
    ]);
    if (signal.aborted) return;
    const progress = this.#progress(run);
    const events = evaluate({
      run,
      problems: problems.filter(({ taskId }) => taskId in run.plan),
      engine: this.#engine(run),
      grader,
      store: createRunStore(this.#db),
      signal,
    });
    for await (const event of events) {
      this.#pass(runId, event);
      progress(event);
    }
  }

  #engine(run: Run): Engine {
    if (run.source.recording !== undefined) return createReplay(this.#recording);
    // Samples that came with a file are stored already; this serves a run that lost some.
    return createReplay((taskId) => samplesOf(this.#db, run.id, taskId));
  }

  #pass(runId: string, event: RunEvent): void {
    if (event.type === 'grading') {
      this.#emit({ type: 'running', runId, taskId: event.taskId, index: event.index });
    } else if (event.type === 'graded') {
      const { taskId, index, verdict } = event.graded;
      const { kind, durationMs } = verdict;
      this.#emit({ type: 'graded', runId, taskId, index, kind, durationMs });
    }
  }

  /** Turns events into progress of the two stages, told a few times per second. */
  #progress(run: Run): (event: RunEvent) => void {
    const drawn = new ProgressMeter();
    const graded = new ProgressMeter();
    let told = 0;
    let announced = performance.now();
    return (event) => {
      if (event.type === 'started') {
        drawn.start(event.drawn, event.total);
        graded.start(event.graded, event.total);
      } else if (event.type === 'drawn') drawn.add();
      else if (event.type === 'graded') graded.add();
      const now = performance.now();
      if (now - told > progressMs || event.type === 'ended') {
        told = now;
        this.#tell(run.id, [
          { stage: 'sample', ...readMeter(drawn) },
          {
            stage: 'grade',
            ...readMeter(graded),
            workers: this.#python.lanes,
            replaced: this.#python.replaced,
          },
        ]);
      }
      if (now - announced > announceMs) {
        announced = now;
        this.#changes.announce({ kind: 'run', id: run.id });
      }
    };
  }

  #tell(runId: string, lanes: Extract<LabEvent, { type: 'progress' }>['lanes']): void {
    this.#emit({ type: 'progress', runId, lanes });
  }
}

function readMeter({ done, total, rate, secondsLeft }: ProgressMeter) {
  return {
    done,
    total,
    ...(rate !== undefined && { rate }),
    ...(secondsLeft !== undefined && { secondsLeft }),
  };
}
