import type { Limits } from '../core/grading/limits.ts';
import { defaultLimits } from '../core/grading/limits.ts';
import type { Verdict } from '../core/grading/verdict.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Grader } from '../runtimes/grader.ts';
import type { Attack, Goal } from './self-test-attack.ts';
import { unlessAborted } from './self-test-abort.ts';
import { attacks } from './self-test-attacks.ts';
import { canary } from './self-test-canary.ts';
import { findingOf, type Finding } from './self-test-finding.ts';
import { canaryProblem, problemFor, type Bait } from './self-test-problems.ts';

/** Little memory, and little time for what would never end by itself. */
export const limitsFor = (goal: Goal): Limits => ({
  ...defaultLimits,
  memoryMiB: 128,
  ...(goal === 'exhaust' && { timeMs: 500, timePinned: true }),
});

export interface SelfTestPlan {
  readonly grader: Pick<Grader, 'grade'>;
  /** Lanes of that grader: so many canaries look at every one of them. */
  readonly lanes: number;
  readonly bait: Bait;
  readonly signal: AbortSignal;
}

/** An attack that begins, or what came of it. */
export type SelfTestEvent =
  | { readonly type: 'begun'; readonly attack: Attack }
  | { readonly type: 'ended'; readonly attack: Attack; readonly finding: Finding };

/**
 * Tries every attack, one after the other, each followed by canaries; throws the signal's reason
 * when it is aborted, even in the middle of a program.
 */
export async function* runSelfTest(plan: SelfTestPlan): AsyncGenerator<SelfTestEvent> {
  const problems = new Map<Goal, Problem>();
  const problemOf = (goal: Goal): Problem => {
    const known = problems.get(goal) ?? problemFor(goal, plan.bait);
    problems.set(goal, known);
    return known;
  };
  for (const attack of attacks) {
    plan.signal.throwIfAborted();
    yield { type: 'begun', attack };
    yield { type: 'ended', attack, finding: await tryAttack(plan, attack, problemOf(attack.goal)) };
  }
}

/** Tries one attack, and has canaries look at every lane after it. */
export async function tryAttack(
  plan: Omit<SelfTestPlan, 'bait'>,
  attack: Attack,
  problem: Problem,
): Promise<Finding> {
  const verdict = await gradeOne(plan, problem, attack.code, limitsFor(attack.goal));
  const canaries = await Promise.all(
    Array.from({ length: Math.max(1, plan.lanes) }, () =>
      gradeOne(plan, canaryProblem, canary, defaultLimits),
    ),
  );
  return findingOf(attack, verdict, canaries);
}

let programs = 0;

function gradeOne(
  { grader, signal }: Pick<SelfTestPlan, 'grader' | 'signal'>,
  problem: Problem,
  code: string,
  limits: Limits,
): Promise<Verdict> {
  // Equal programs are executed once; a test that is run again has to be one.
  const text = `${code}# program ${++programs} of this page\n`;
  return unlessAborted(signal, grader.grade(problem, { text, form: 'solution' }, limits));
}
