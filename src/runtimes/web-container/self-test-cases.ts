import type { RunResult } from '../runtime.ts';

/** What the programs are: right, wrong, and ones that end in other ways. */
export type SelfTestId = 'right' | 'wrong' | 'syntax' | 'exit' | 'loop';

/** A program whose end is known beforehand. */
export interface SelfTestCase {
  readonly id: SelfTestId;
  readonly solution: string;
  /** Whether that is what must come of it. */
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
    id: 'right',
    solution: right,
    holds: (result) => result.kind === 'exited' && result.exitCode === 0 && result.atEnd,
  },
  {
    id: 'wrong',
    solution: 'function double(x) {\n  return x;\n}\n',
    holds: (result) => failsBy(result, 'AssertionError'),
  },
  {
    id: 'syntax',
    solution: 'function double(x) {\n  return 2 *;\n}\n',
    holds: (result) => failsBy(result, 'SyntaxError'),
  },
  {
    id: 'exit',
    solution: `${right}process.exit(0);\n`,
    holds: (result) => result.kind === 'exited' && result.exitCode === 0 && !result.atEnd,
  },
  {
    id: 'loop',
    solution: 'function double(x) {\n  for (;;);\n}\n',
    holds: ({ kind }) => kind === 'timed-out',
  },
];

const failsBy = (result: RunResult, type: string): boolean =>
  result.kind === 'exited' && !result.atEnd && result.error?.type === type;
