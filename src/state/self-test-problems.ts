import type { Problem } from '../core/problems/problem.ts';
import type { Goal } from './self-test-attack.ts';

/** Where escapes aim, and the word that only the tests know; new for every test. */
export interface Bait {
  /** An address of this very site: should anything ever get out, it reaches nobody else. */
  readonly address: string;
  readonly secret: string;
}

/** A bait for the page at `base`; nobody can guess its secret. */
export function makeBait(base: string): Bait {
  const random = crypto.getRandomValues(new Uint8Array(8));
  const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    address: new URL('sandbox-bait', base).href,
    secret: `only-the-tests-know-${digits}`,
  };
}

/** The problem an attack is graded on. Each has a reference, so that the replay judge decides. */
export function problemFor(goal: Goal, { address, secret }: Bait): Problem {
  if (goal === 'escape') {
    return problem('escape(address)', 'out', `assert candidate('${address}') == 'out'`);
  }
  if (goal === 'forge') {
    return problem('answer(question)', secret, `assert candidate('which word?') == '${secret}'`);
  }
  return {
    ...problem('double(number)', '', 'assert candidate(21) == 42'),
    canonicalSolution: 'def double(number):\n    return 2 * number\n',
  };
}

/** The problem of the canary: to find nothing. */
export const canaryProblem: Problem = {
  ...problem('traces()', '', 'assert candidate() == []'),
  canonicalSolution: 'def traces():\n    return []\n',
};

function problem(signature: string, answer: string, checks: string): Problem {
  const entryPoint = signature.slice(0, signature.indexOf('('));
  return {
    taskId: `self-test/${entryPoint}`,
    prompt: `The function ${signature} of the sandbox's own test.`,
    promptKind: 'text',
    entryPoint,
    canonicalSolution: `def ${signature}:\n    return '${answer}'\n`,
    tests: { kind: 'check', source: `def check(candidate):\n    ${checks}\n` },
  };
}
