import { expect, test } from 'vitest';
import { tallyVerdicts } from '../../../src/core/statistics/tally.ts';

test('tallyVerdicts(problem, kinds) counts every attempt, and no failure of our own', () => {
  const tally = tallyVerdicts({ taskId: 'HumanEval/0' }, [
    'passed',
    'failed',
    'timed-out',
    'crashed',
    'no-code',
    'unsupported',
    'runner-error',
    'passed',
  ]);
  expect(tally).toEqual({ taskId: 'HumanEval/0', n: 6, c: 2 });
});

test('tallyVerdicts(problem, kinds) keeps the cluster and takes none for nothing', () => {
  const tally = tallyVerdicts({ taskId: 'a', cluster: 'family' }, []);
  expect(tally).toEqual({ taskId: 'a', n: 0, c: 0, cluster: 'family' });
});
