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
import { VerdictMemory } from './verdict-memory.ts';

export interface PythonOptions {
  /** Interpreters that work side by side; never more than cores. */
  readonly lanes: number;
  readonly cache: ArtefactCache;
  /** Whether a program drawn again is executed again; off, except to measure. */
  readonly repeatEqual?: boolean;
  readonly onStats?: (stats: SandboxStats) => void;
}

interface Pending {
  readonly request: GradeRequest;
  readonly problem: Problem;
  readonly resolve: (verdict: Verdict) => void;
  /** Sandboxes that died with this sample in flight. */
  losses: number;
}

/** Grades Python samples in a sealed frame; rebuilds the frame when it dies. */
export class PythonGrader implements Grader {
  readonly capacity: number;
  description = '';
  readonly #options: PythonOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #memory = new VerdictMemory();
  readonly #keys = new WeakMap<Problem, number>();
  #session: SandboxSession | undefined;
  #lastId = 0;
  #lastKey = 0;
  #disposed = false;

  private constructor(options: PythonOptions) {
    this.#options = options;
    // Enough that no lane waits for the page between two samples.
    this.capacity = options.lanes * 8;
  }

  /** Boots the sandbox; rejects with a message that stands alone when it cannot start. */
  static async start(options: PythonOptions): Promise<PythonGrader> {
    const grader = new PythonGrader(options);
    await grader.#openSession();
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
      const pending = { request, problem, resolve, losses: 0 };
      this.#pending.set(request.id, pending);
      this.#send(pending);
    });
  }

  #keyOf(problem: Problem): number {
    const key = this.#keys.get(problem) ?? ++this.#lastKey;
    this.#keys.set(problem, key);
    return key;
  }

  #send({ request, problem }: Pending): void {
    this.#session?.grade(request, () => problemSpec(problem));
  }

  async #openSession(): Promise<void> {
    const session = await SandboxSession.open({
      ...this.#options,
      onVerdict: (id, verdict) => {
        this.#pending.get(id)?.resolve(verdict);
        this.#pending.delete(id);
      },
      onLost: () => void this.#rebuild(),
    });
    this.#session = session;
    this.description = `Pyodide ${pyodideVersion} (Python ${session.python})`;
    for (const pending of this.#pending.values()) this.#send(pending);
    if (this.#disposed) session.close();
  }

  /** What was in flight gets a second sandbox; what loses that too is our failure, not its own. */
  async #rebuild(): Promise<void> {
    if (this.#disposed) return;
    this.#session = undefined;
    for (const [id, pending] of this.#pending) {
      pending.losses++;
      if (pending.losses > 1) this.#giveUp(id, 'The sandbox ended twice while this sample ran.');
    }
    try {
      await this.#openSession();
    } catch (error) {
      const message = `The sandbox could not be started again: ${String(error)}`;
      for (const id of this.#pending.keys()) this.#giveUp(id, message);
    }
  }

  #giveUp(id: number, message: string): void {
    const verdict: Verdict = { kind: 'runner-error', message, judgedBy: 'none', durationMs: 0 };
    this.#pending.get(id)?.resolve(verdict);
    this.#pending.delete(id);
  }
}
