import type { RunResult } from '../runtime.ts';

/** A program whose end is known beforehand. */
export interface SelfTestCase {
  readonly title: string;
  readonly solution: string;
  /** What must be told of it. */
  readonly expects: string;
  readonly holds: (result: RunResult) => boolean;
}

/** Follows each of the programs. */
export const selfTestTests = `const assert = require('node:assert');
assert.strictEqual(double(21), 42);
`;

const right = 'function double(x) {\n  return 2 * x;\n}\n';

/** Five ways in which a program may fare; together they show that a container judges as it should. */
export const selfTestCases: readonly SelfTestCase[] = [
  {
    title: 'A right solution',
    solution: right,
    expects: 'passes',
    holds: (result) => result.kind === 'exited' && result.exitCode === 0 && result.atEnd,
  },
  {
    title: 'A wrong solution',
    solution: 'function double(x) {\n  return x;\n}\n',
    expects: 'fails at the assertion',
    holds: (result) => failsBy(result, 'AssertionError'),
  },
  {
    title: 'A syntax error',
    solution: 'function double(x) {\n  return 2 *;\n}\n',
    expects: 'fails as a syntax error',
    holds: (result) => failsBy(result, 'SyntaxError'),
  },
  {
    title: 'An exit with code 0 before the tests',
    solution: `${right}process.exit(0);\n`,
    expects: 'does not pass',
    holds: (result) => result.kind === 'exited' && result.exitCode === 0 && !result.atEnd,
  },
  {
    title: 'An endless loop',
    solution: 'function double(x) {\n  for (;;);\n}\n',
    expects: 'is stopped when its time is up',
    holds: ({ kind }) => kind === 'timed-out',
  },
];

const failsBy = (result: RunResult, type: string): boolean =>
  result.kind === 'exited' && !result.atEnd && result.error?.type === type;
