import { saidOf } from '../said/said-of.svelte.ts';
import { defaultLimits } from '../../core/grading/limits.ts';
import { countsInN, type Verdict } from '../../core/grading/verdict.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { messageOf } from '../../core/message-of.ts';
import { withAssertions } from '../../lessons/assertions.ts';
import type { KillTarget } from '../../lessons/kill-target.ts';
import type { Grader } from '../../runtimes/grader.ts';
import type { PythonHost } from '../python-host.ts';
import { sandboxTurn, type TurnPhase } from './sandbox-turn.ts';

/** An assertion of the reader's own, as it was judged. */
export interface OwnTest {
  readonly line: string;
  /** It counts only where the reference passes it. */
  readonly counts: boolean;
  /** What the reference returned instead or what went wrong, where it does not count. */
  readonly why: string;
  /** Ids of the programs it finds out; empty where it does not count. */
  readonly killed: readonly string[];
}

/** Where judging stands; `failed` has a message. */
export type KillPhase = 'idle' | 'failed' | TurnPhase;

/** Assertions that a reader writes against wrong programs, judged in the sandbox as samples are. */
export class KillTrial {
  readonly #python: Pick<PythonHost, 'get'>;
  readonly #problem: Problem;
  readonly #targets: readonly KillTarget[];
  #tests = $state.raw<readonly OwnTest[]>([]);
  #phase = $state.raw<KillPhase>('idle');
  #message = $state.raw('');

  constructor(python: Pick<PythonHost, 'get'>, problem: Problem, targets: readonly KillTarget[]) {
    [this.#python, this.#problem, this.#targets] = [python, problem, targets];
  }

  /** Those judged so far, the latest first. */
  get tests(): readonly OwnTest[] {
    return this.#tests;
  }

  get phase(): KillPhase {
    return this.#phase;
  }

  get isBusy(): boolean {
    return this.#phase !== 'idle' && this.#phase !== 'failed';
  }

  /** A sentence where judging failed; else empty. */
  get message(): string {
    return saidOf(this.#message);
  }

  /** Whether one of the reader's assertions finds the program out. */
  killed = (id: string): boolean => this.#tests.some(({ killed }) => killed.includes(id));

  /** Judges the reference and every wrong program by this assertion alone; never rejects. */
  judge = async (line: string): Promise<void> => {
    if (this.isBusy || !isAssertion(line)) return;
    this.#message = '';
    this.#phase = 'starting';
    try {
      const tell = (phase: TurnPhase): void => {
        this.#phase = phase;
      };
      const test = await sandboxTurn(this.#python, tell, (grader) => this.#judge(grader, line));
      this.#tests = [test, ...this.#tests.filter((known) => known.line !== test.line)];
      this.#phase = 'idle';
    } catch (error) {
      [this.#phase, this.#message] = ['failed', messageOf(error)];
    }
  };

  async #judge(grader: Grader, text: string): Promise<OwnTest> {
    const line = text.trim();
    const problem = withAssertions(this.#problem, [line]);
    const verdictOn = (code: string): Promise<Verdict> =>
      grader.grade(problem, { text: code, form: 'completion' }, defaultLimits);
    const reference = await verdictOn(problem.canonicalSolution ?? '');
    if (reference.kind !== 'passed')
      return { line, counts: false, why: whyNot(reference), killed: [] };
    const verdicts = await Promise.all(
      this.#targets.map(async ({ id, completion }) => ({ id, ...(await verdictOn(completion)) })),
    );
    const found = verdicts.filter(({ kind }) => kind !== 'passed' && countsInN(kind));
    return { line, counts: true, why: '', killed: found.map(({ id }) => id) };
  }
}

/** Whether a text is one line that asserts something of `candidate`. */
export const isAssertion = (text: string): boolean =>
  /^assert\b[^\n]*\bcandidate\b[^\n]*$/.test(text.trim());

/** What the reference gave instead, or the exception it ended with. */
function whyNot(verdict: Verdict): string {
  if (verdict.kind !== 'failed') return 'message' in verdict ? verdict.message : verdict.kind;
  const { type, message, returned } = verdict.error;
  if (returned !== undefined) return returned;
  return message === '' ? type : `${type}: ${message}`;
}
