import { said } from '../core/said.ts';
import { hasCode } from '../core/grading/has-code.ts';
import type { Limits } from '../core/grading/limits.ts';
import { buildProgram } from '../core/grading/program.ts';
import type { Outcome, ProgramError, Verdict } from '../core/grading/verdict.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Completion } from '../core/sampling/completion.ts';
import type { Grader } from './grader.ts';
import type { LanguageRuntime, RunError, RunResult } from './runtime.ts';
import { VerdictMemory } from './verdict-memory.ts';

/** Grades samples of one language: each source of a problem's tests with it makes a program. */
export class LanguageGrader implements Grader {
  readonly #runtime: LanguageRuntime;
  readonly #memory = new VerdictMemory();
  readonly #keys = new WeakMap<Problem, number>();
  #lastKey = 0;

  constructor(runtime: LanguageRuntime) {
    this.#runtime = runtime;
  }

  get capacity(): number {
    return this.#runtime.capacity;
  }

  get description(): string {
    const { label, version } = this.#runtime.language;
    return `${label} (${version})`;
  }

  grade(problem: Problem, completion: Completion, limits: Limits): Promise<Verdict> {
    if (!hasCode(problem, completion, this.#runtime.language.lineComment)) {
      return Promise.resolve({ kind: 'no-code', judgedBy: 'none', durationMs: 0 });
    }
    const { solution, tests } = buildProgram(problem, completion);
    const run = () => this.#runAll(solution, tests, limits);
    return this.#memory.of(this.#keyOf(problem), solution, limits, run);
  }

  dispose(): void {
    this.#runtime.dispose();
  }

  /** Runs the programs one after the other; the first that does not pass decides. */
  async #runAll(solution: string, tests: readonly string[], limits: Limits): Promise<Verdict> {
    let verdict: Verdict = {
      kind: 'runner-error',
      message: noTests,
      judgedBy: 'none',
      durationMs: 0,
    };
    let durationMs = 0;
    for (const source of tests) {
      const result = await this.#runtime.run({ solution, tests: source, limits });
      durationMs += result.durationMs;
      verdict = { ...verdictOf(result, solution, source), durationMs };
      if (verdict.kind !== 'passed') break;
    }
    return verdict;
  }

  #keyOf(problem: Problem): number {
    const key = this.#keys.get(problem) ?? ++this.#lastKey;
    this.#keys.set(problem, key);
    return key;
  }
}

const noTests = said`The problem has no tests.`;

/** What a run says about the solution in it. */
function verdictOf(result: RunResult, solution: string, tests: string): Verdict {
  const { stdout, stderr, truncated, durationMs, sharedBecause, ranBy } = result;
  const output = stderr === '' ? stdout : `${stdout}${stdout === '' ? '' : '\n'}${stderr}`;
  return {
    ...outcomeOf(result, solution, tests),
    judgedBy: sharedBecause === undefined ? 'replay' : 'nonce',
    ...(sharedBecause !== undefined && { judgedByReason: sharedBecause }),
    durationMs,
    ...(ranBy !== undefined && { ranBy }),
    ...(output !== '' && { output }),
    ...(truncated && { outputTruncated: true }),
  };
}

function outcomeOf(result: RunResult, solution: string, tests: string): Outcome {
  switch (result.kind) {
    case 'timed-out':
      return result.phase === 'run'
        ? { kind: 'timed-out', limitMs: result.limitMs }
        : { kind: 'runner-error', message: said`It was not compiled in time.` };
    case 'exhausted':
      return { kind: 'crashed', cause: result.cause, message: result.message };
    case 'broken':
      return { kind: 'runner-error', message: result.message };
    case 'exited':
      return exitOutcome(result, solution, tests);
  }
}

type Exited = Extract<RunResult, { readonly kind: 'exited' }>;

function exitOutcome(result: Exited, solution: string, tests: string): Outcome {
  const { exitCode, atEnd, error } = result;
  if (error) return errorOutcome(placed(error, solution, tests));
  if (exitCode !== 0) return { kind: 'failed', error: statusError(result) };
  if (atEnd) return { kind: 'passed' };
  const message = said`The program ended itself before its tests were through.`;
  return { kind: 'crashed', cause: 'exit', message };
}

const errorOutcome = ({ needs, ...error }: RunError): Outcome =>
  error.type === 'ModuleNotFoundError'
    ? { kind: 'unsupported', needs: needs ?? error.message, error }
    : { kind: 'failed', error };

/** All that is known where a program says by its exit status alone that something was wrong. */
const statusError = ({ exitCode, stderr }: Exited): ProgramError => ({
  type: 'ExitStatus',
  message: said`The program ended with exit status ${String(exitCode)}.`,
  traceback: stderr,
});

/** A line beyond the solution is one of the tests': it is shown as the assertion it holds. */
function placed(error: RunError, solution: string, tests: string): RunError {
  const { line, ...rest } = error;
  if (line === undefined) return error;
  const own = solution.split('\n').length;
  if (line <= own) return error;
  const assertion = tests.split('\n')[line - own - 1]?.trim() ?? '';
  return assertion === '' ? rest : { ...rest, assertion };
}
