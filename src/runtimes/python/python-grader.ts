import { said } from '../../core/said.ts';
import { version as pyodideVersion } from 'pyodide/package.json';
import { hasCode } from '../../core/grading/has-code.ts';
import type { Limits } from '../../core/grading/limits.ts';
import { buildProgram } from '../../core/grading/program.ts';
import type { Verdict } from '../../core/grading/verdict.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Completion } from '../../core/sampling/completion.ts';
import type { Grader } from '../grader.ts';
import type { ArtefactCache } from './assets.ts';
import { problemSpec } from './problem-spec.ts';
import type { GradeRequest, SandboxStats } from './protocol.ts';
import { SandboxSession } from './sandbox-session.ts';
import { VerdictMemory } from '../verdict-memory.ts';

export interface PythonOptions {
  /** Interpreters that work side by side; never more than cores. */
  readonly lanes: number;
  readonly cache: ArtefactCache;
  /** Whether a program drawn again is executed again; off, except to measure. */
  readonly repeatEqual?: boolean;
  readonly onStats?: (stats: SandboxStats) => void;
  /** Milliseconds between a sandbox that is lost and the next; see `defaultRestMs`. */
  readonly restMs?: number;
}

interface Pending {
  readonly request: GradeRequest;
  readonly problem: Problem;
  readonly resolve: (verdict: Verdict) => void;
  /** Whether the sandbox that is up has it. */
  sent: boolean;
  /** Whether a sandbox died with this sample in flight, among others. */
  suspect: boolean;
  /** Sandboxes that died with nothing but this sample in flight. */
  losses: number;
}

/** A sample is tried again once where it was the only one that can have ended the sandbox. */
const mostLosses = 2;

/** Boots of a new sandbox before what waits for it is given up. */
const mostBoots = 3;

/**
 * Between a sandbox that is lost and the next: browsers end the process of a hung frame only once no
 * frame is left in it, and one opened at once would move in and hang as well.
 */
const defaultRestMs = 1_000;

/** Grades Python samples in a sealed frame; rebuilds the frame when it dies. */
export class PythonGrader implements Grader {
  readonly capacity: number;
  description = '';
  readonly #options: PythonOptions;
  readonly #restMs: number;
  readonly #pending = new Map<number, Pending>();
  readonly #memory = new VerdictMemory();
  readonly #keys = new WeakMap<Problem, number>();
  #session: SandboxSession | undefined;
  #reopening = false;
  #lastBootMs: number | undefined;
  #lastId = 0;
  #lastKey = 0;
  #disposed = false;

  private constructor(options: PythonOptions) {
    this.#options = options;
    this.#restMs = options.restMs ?? defaultRestMs;
    // Enough that no lane waits for the page between two samples.
    this.capacity = options.lanes * 8;
  }

  /** Boots the sandbox; rejects with a message that stands alone when it cannot start. */
  static async start(options: PythonOptions): Promise<PythonGrader> {
    const grader = new PythonGrader(options);
    const failure = await grader.#openPatiently();
    if (failure !== undefined) throw failure;
    return grader;
  }

  grade(problem: Problem, completion: Completion, limits: Limits): Promise<Verdict> {
    if (!hasCode(problem, completion)) {
      return Promise.resolve({ kind: 'no-code', judgedBy: 'none', durationMs: 0 });
    }
    const { solution } = buildProgram(problem, completion);
    const run = () => this.#run(problem, solution, limits);
    if (this.#options.repeatEqual) return run();
    return this.#memory.of(this.#keyOf(problem), solution, limits, run);
  }

  dispose(): void {
    this.#disposed = true;
    this.#session?.close();
    this.#pending.clear();
  }

  #run(problem: Problem, solution: string, limits: Limits): Promise<Verdict> {
    return new Promise((resolve) => {
      const request = { id: ++this.#lastId, problem: this.#keyOf(problem), solution, limits };
      const pending = { request, problem, resolve, sent: false, suspect: false, losses: 0 };
      this.#pending.set(request.id, pending);
      if (this.#session) this.#sendNext();
      else if (!this.#disposed) void this.#reopen();
    });
  }

  #keyOf(problem: Problem): number {
    const key = this.#keys.get(problem) ?? ++this.#lastKey;
    this.#keys.set(problem, key);
    return key;
  }

  /** Sends what waits; what was in flight at a loss goes alone, so that a second one has a name. */
  #sendNext(): void {
    const pending = [...this.#pending.values()];
    const suspects = pending.filter(({ suspect }) => suspect);
    if (suspects.length === 0) for (const one of pending) this.#send(one);
    else if (!pending.some(({ sent }) => sent)) this.#send(suspects[0]);
  }

  #send(pending: Pending | undefined): void {
    if (!pending || pending.sent || !this.#session) return;
    pending.sent = true;
    const { request, problem } = pending;
    this.#session.grade(request, () => problemSpec(problem));
  }

  #settle(id: number, verdict: Verdict): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.resolve(verdict);
    if (pending?.suspect) this.#sendNext();
  }

  async #openSession(): Promise<void> {
    const session = await SandboxSession.open({
      ...this.#options,
      ...(this.#lastBootMs !== undefined && { lastBootMs: this.#lastBootMs }),
      onVerdict: (id, verdict) => {
        this.#settle(id, verdict);
      },
      onLost: () => {
        this.#lose();
      },
    });
    if (this.#disposed) {
      session.close();
      return;
    }
    this.#session = session;
    this.#lastBootMs = session.bootMs;
    this.description = `Pyodide ${pyodideVersion} (Python ${session.python})`;
  }

  /** What was in flight gets another sandbox; what loses two on its own is our failure. */
  #lose(): void {
    this.#session = undefined;
    const lost = [...this.#pending.values()].filter(({ sent }) => sent);
    for (const pending of lost) {
      pending.sent = false;
      pending.suspect = true;
      if (lost.length > 1 || ++pending.losses < mostLosses) continue;
      this.#giveUp(pending.request.id, said`The sandbox ended twice while only this sample ran.`);
    }
    void this.#reopen();
  }

  /** Boots a sandbox, and again if it was lost before it was up; gives the last error if none came. */
  async #openPatiently(): Promise<Error | undefined> {
    let failure: Error | undefined;
    for (let boots = 0; boots < mostBoots && !this.#session && !this.#disposed; boots++) {
      if (boots > 0) await pause(this.#restMs);
      try {
        await this.#openSession();
        return undefined;
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
      }
    }
    return failure;
  }

  /** Boots another sandbox for what waits; gives that up when it cannot be booted. */
  async #reopen(): Promise<void> {
    if (this.#reopening) return;
    this.#reopening = true;
    if (this.#restMs > 0) await pause(this.#restMs);
    const failure = await this.#openPatiently();
    if (this.#disposed) return;
    this.#reopening = false;
    if (failure === undefined) this.#sendNext();
    else {
      const message = said`The sandbox could not be started again: ${String(failure)}`;
      for (const id of this.#pending.keys()) this.#giveUp(id, message);
    }
  }

  #giveUp(id: number, message: string): void {
    this.#settle(id, { kind: 'runner-error', message, judgedBy: 'none', durationMs: 0 });
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
