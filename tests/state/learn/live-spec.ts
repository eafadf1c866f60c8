import type { Problem } from '../../../src/core/problems/problem.ts';
import type { DrawSpec } from '../../../src/lessons/draw-spec.ts';
import { problem } from '../../storage/examples.ts';

export const spec: DrawSpec = {
  pack: 'chains',
  taskIds: ['A/0', 'A/1'],
  stage: 'medium',
  n: 3,
  temperature: 0.8,
  seed: 7,
};

/** Two assertions each, and a weak one. */
export const tested: Problem[] = ['A/0', 'A/1'].map((taskId) => ({
  ...problem(taskId),
  tests: {
    kind: 'check',
    source: 'def check(candidate):\n    assert candidate(1)\n    assert candidate(2)\n',
  },
  weakTests: { kind: 'check', source: 'def check(candidate):\n    assert candidate(0)\n' },
}));
