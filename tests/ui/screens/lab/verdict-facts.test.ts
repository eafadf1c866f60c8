import { expect, test } from 'vitest';
import { verdictKinds, type Verdict } from '../../../../src/core/grading/verdict.ts';
import { cellName } from '../../../../src/ui/screens/lab/cell-name.ts';
import { formatMs, formatSeconds } from '../../../../src/ui/screens/lab/format-time.ts';
import { explainVerdict, verdictFacts } from '../../../../src/ui/screens/lab/verdict-facts.ts';

const error = { type: 'IndexError', message: 'list index out of range', traceback: '' };
const base = { judgedBy: 'nonce', durationMs: 12.3 } as const;
const verdicts: Record<(typeof verdictKinds)[number], Verdict> = {
  passed: { ...base, kind: 'passed' },
  failed: { ...base, kind: 'failed', error },
  'timed-out': { ...base, kind: 'timed-out', limitMs: 3000 },
  crashed: { ...base, kind: 'crashed', cause: 'memory', message: 'Memory grew beyond 512 MiB.' },
  'no-code': { ...base, kind: 'no-code', judgedBy: 'none' },
  unsupported: { ...base, kind: 'unsupported', judgedBy: 'none', needs: 'numpy' },
  'runner-error': { ...base, kind: 'runner-error', message: 'The lane did not answer.' },
};

test.each([
  ['passed', 'Every test held.'],
  ['failed', 'The program ended with an IndexError.'],
  ['timed-out', 'It was still running after 3.0 s and was stopped.'],
  ['crashed', 'The interpreter itself gave up (memory): Memory grew beyond 512 MiB.'],
  ['unsupported', 'It needs numpy, and that is not here. It is left out of n.'],
] as const)('explainVerdict(%s) says "%s"', (kind, text) => {
  expect(explainVerdict(verdicts[kind])).toBe(text);
});

test('explainVerdict(a language that cannot run) says so, and why', () => {
  const verdict = { ...verdicts.unsupported, needs: 'Java', notHere: 'it has no class library' };
  expect(explainVerdict(verdict as Verdict)).toBe(
    'Java does not run here: it has no class library. It is left out of n.',
  );
});

test('explainVerdict(assertion) speaks of a test, not of an exception', () => {
  const assertion = { ...error, type: 'AssertionError' };
  expect(explainVerdict({ ...base, kind: 'failed', error: assertion })).toBe(
    'A test did not hold.',
  );
});

test('verdictFacts(verdict) says whether the sample counts', () => {
  const counts = verdictKinds.filter(
    (kind) => Object.fromEntries(verdictFacts(verdicts[kind]))['Counts in n'] === 'yes',
  );
  expect(counts).toEqual(['passed', 'failed', 'timed-out', 'crashed', 'no-code']);
});

test('verdictFacts(not executed) gives no time', () => {
  expect(Object.fromEntries(verdictFacts(verdicts['no-code']))['Time']).toBe('–');
});

test('cellName(task, index, planned, kind, error) counts samples from one', () => {
  expect(cellName('HumanEval/3', 4, 200, 'failed', { type: 'AssertionError' })).toBe(
    'HumanEval/3, sample 5 of 200: failed, AssertionError',
  );
  expect(cellName('HumanEval/3', 0, 1, 'waiting')).toBe('HumanEval/3, sample 1 of 1: not run yet');
});

test.each([
  [0.4, '0.4 ms'],
  [9.96, '10 ms'],
  [999, '999 ms'],
  [999.9, '1.0 s'],
  [3004, '3.0 s'],
  [125_000, '2 min 5 s'],
])('formatMs(%d) is %s', (ms, text) => {
  expect(formatMs(ms)).toBe(text);
});

test('formatSeconds(s) grows from seconds to hours', () => {
  expect([8.2, 65, 3840].map(formatSeconds)).toEqual(['8 s', '1 min 5 s', '1 h 4 min']);
});
