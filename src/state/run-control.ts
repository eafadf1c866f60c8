import { said } from '../core/said.ts';
import type { Run } from '../core/grading/run.ts';
import { messageOf } from '../core/message-of.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { RunEvent } from '../evaluate/events.ts';
import { whenAborted } from '../evaluate/until-aborted.ts';
import type { Changes } from '../storage/changes.ts';
import type { Database } from '../storage/database.ts';
import { problemsOf } from '../storage/problems.ts';
import { whenItsTurn, withRunLock } from '../storage/run-lock.ts';
import { createRunStore } from '../storage/run-store.ts';
import { getRun } from '../storage/runs.ts';
import { DrawingClock } from './drawing-clock.ts';
import type { EngineHost } from './engine-host.ts';
import { GraderHost } from './grader-host.ts';
import type { LabEvent } from './lab-source.ts';
import type { LanguageHost } from './languages/language-host.ts';
import type { PythonHost } from './python-host.ts';
import { engineOf } from './run-engine.ts';
import { RunProgress } from './run-progress.ts';
import { noteSpeed } from './run-speeds.ts';
import { whileAwake } from './wake-lock.ts';

/** How often other tabs are told of progress. */
const announceMs = 1_000;

/** The concrete things a run is worked on with. */
export interface RunParts {
  readonly db: Database;
  readonly changes: Changes;
  readonly python: Pick<PythonHost, 'booting' | 'release' | 'lanes' | 'replaced'>;
  readonly languages: LanguageHost;
  readonly engines: EngineHost;
}

interface Current {
  readonly runId: string;
  readonly abort: AbortController;
  /** Resolves, to whether the run was brought to its end, once nothing works on it any more. */
  readonly ended: Promise<boolean>;
}

/** Starts and stops runs in this tab, one at a time, and tells what happens to them. */
export class RunControl {
  readonly #parts: RunParts;
  readonly #graders: GraderHost;
  readonly #emit: (event: LabEvent) => void;
  #current: Current | undefined;
  #waiting: readonly string[] = [];
  #draining: Promise<void> | undefined;

  constructor(parts: RunParts, emit: (event: LabEvent) => void) {
    this.#parts = parts;
    this.#graders = new GraderHost(parts.python, parts.languages);
    this.#emit = emit;
  }

  /** Id of the run this tab works on. */
  get current(): string | undefined {
    return this.#current?.runId;
  }

  /** Ids of the runs that wait for their turn, next first. */
  get waiting(): readonly string[] {
    return this.#waiting;
  }

  /** Brings a run to its end; rejects with a sentence for people when that cannot begin. */
  async start(runId: string): Promise<void> {
    if (this.#current?.runId === runId) return;
    if (this.#current) throw new Error(said`Another run is in progress. Stop it first.`);
    await this.#begin(runId);
  }

  /**
   * Brings runs to their end one after the other, after what is in progress or waits already. What
   * stops or fails takes those after it out of the queue. Resolves once the queue is empty.
   */
  startAll(runIds: readonly string[]): Promise<void> {
    const added = runIds.filter((id) => id !== this.current && !this.#waiting.includes(id));
    this.#wait([...this.#waiting, ...added]);
    this.#draining ??= this.#drain().finally(() => (this.#draining = undefined));
    return this.#draining;
  }

  /** Ends a run at once, and with it the queue; one that only waits leaves the queue. */
  stop(runId: string): void {
    if (this.#current?.runId === runId) this.stopAll();
    else this.#wait(this.#waiting.filter((id) => id !== runId));
  }

  /** Ends what is in progress at once, and empties the queue. */
  stopAll(): void {
    this.#wait([]);
    if (!this.#current) return;
    this.#current.abort.abort();
    this.#graders.release();
  }

  async #drain(): Promise<void> {
    // One that was started by itself comes first; whether it finishes is not the queue's business.
    await this.#current?.ended;
    for (;;) {
      const [next, ...rest] = this.#waiting;
      if (next === undefined) return;
      this.#wait(rest);
      if (!(await this.#begin(next))) this.#wait([]);
    }
  }

  #wait(runIds: readonly string[]): void {
    if (runIds.length === 0 && this.#waiting.length === 0) return;
    this.#waiting = runIds;
    this.#emit({ type: 'queued', runIds });
  }

  #begin(runId: string): Promise<boolean> {
    const abort = new AbortController();
    const ended = this.#bringToEnd(runId, abort.signal);
    this.#current = { runId, abort, ended };
    return ended;
  }

  async #bringToEnd(runId: string, signal: AbortSignal): Promise<boolean> {
    // Yields, so that the run is the current one before anything of it is told.
    await Promise.resolve();
    this.#emit({ type: 'started', runId });
    let finished = false;
    let error: string | undefined;
    try {
      const locked = await withRunLock(runId, () => this.#workInTurn(runId, signal));
      if (locked.busy) throw new Error(said`Another tab is working on this run.`);
      finished = locked.result;
    } catch (cause) {
      // What broke may have left work in the lanes.
      this.#graders.release();
      error = messageOf(cause);
    }
    this.#current = undefined;
    this.#emit({ type: 'ended', runId, ...(error !== undefined && { error }) });
    this.#parts.changes.announce({ kind: 'run', id: runId });
    return finished;
  }

  async #workInTurn(runId: string, signal: AbortSignal): Promise<boolean> {
    const onWait = (): void => {
      this.#emit({ type: 'progress', runId, lanes: [{ stage: 'wait for another tab', done: 0 }] });
    };
    const work = () => whileAwake(() => this.#work(runId, signal));
    return (await whenItsTurn({ signal, onWait }, work)) ?? false;
  }

  /** Resolves to whether the run was brought to its end; false after a stop. */
  async #work(runId: string, signal: AbortSignal): Promise<boolean> {
    const { db, engines } = this.#parts;
    const run = await getRun(db, runId);
    if (!run) throw new Error(said`This run was deleted.`);
    const [progress, clock] = [this.#progress(run), new DrawingClock()];
    const problems = (await problemsOf(db, run.problemSetId)).filter(
      ({ taskId }) => taskId in run.plan,
    );
    // Boots while the model is loaded and the first samples are drawn.
    const grader = await this.#graders.booting(problems, () => {
      progress.ready('sandbox');
    });
    const engine = await Promise.race([
      engineOf(run, engines, db, progress.preparing),
      whenAborted(signal),
    ]);
    if (!engine || signal.aborted) return false;
    progress.ready('engine');
    const events = evaluate({
      run,
      problems,
      engine: clock.watch(engine),
      grader,
      store: createRunStore(db),
      signal,
    });
    for await (const event of events) {
      this.#pass(runId, event);
      progress.apply(event);
    }
    noteSpeed(run.source, { graded: progress.graded, drawn: clock.throughput });
    return !signal.aborted;
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

  #progress({ id: runId }: Run): RunProgress {
    const { changes } = this.#parts;
    let announced = performance.now();
    return new RunProgress(
      (lanes) => {
        this.#emit({ type: 'progress', runId, lanes });
        const now = performance.now();
        if (now - announced < announceMs) return;
        announced = now;
        changes.announce({ kind: 'run', id: runId });
      },
      () => ({ workers: this.#graders.lanes, replaced: this.#graders.replaced }),
    );
  }
}
