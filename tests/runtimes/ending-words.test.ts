import { expect, test } from 'vitest';
import { endingWords } from '../../src/runtimes/ending-words.ts';
import type { Ending } from '../../src/runtimes/runtime.ts';

const about = { stdout: '', stderr: '', truncated: false, durationMs: 1 };
const error = { type: 'TypeError', message: 'x is not a function\nmore', traceback: '' };

const cases: readonly [Ending, string][] = [
  [{ kind: 'exited', exitCode: 0, atEnd: true }, 'Came to its end, with exit code 0.'],
  [{ kind: 'exited', exitCode: 3, atEnd: false }, 'Ended before its end, with exit code 3.'],
  [
    { kind: 'exited', exitCode: 1, atEnd: false, error: { ...error, line: 4 } },
    'TypeError, line 4: x is not a function',
  ],
  [{ kind: 'timed-out', limitMs: 1_500, phase: 'run' }, 'Stopped after 1.5 seconds.'],
  [{ kind: 'exhausted', cause: 'stack', message: 'Too deep.' }, 'Used up its stack: Too deep.'],
  [{ kind: 'broken', message: 'The container broke.' }, 'The container broke.'],
];

test.each(cases)('endingWords(%o) says how it ended', (ending, words) => {
  expect(endingWords({ ...ending, ...about })).toBe(words);
});
