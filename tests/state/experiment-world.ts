import type { Run } from '../../src/core/grading/run.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { EngineDescriptor } from '../../src/engines/engine.ts';
import type { Arm, SampleScore } from '../../src/state/experiment-arm.ts';
import { VerdictGrid } from '../../src/state/lab-grid.ts';
import { problem, run } from '../storage/examples.ts';

/** `each` problems of every chain length from 1 to 8, ids as in the pack. */
export const chains = (each: number): Problem[] =>
  Array.from({ length: 8 * each }, (_, i) => ({
    ...problem(`Chains/${1 + Math.floor(i / each)}-${String(1 + (i % each)).padStart(2, '0')}`),
    weakTests: { kind: 'check', source: 'def check(candidate):\n    pass\n' },
  }));

/** Pico as the registry has it, without anything that draws. */
export const pico: EngineDescriptor = {
  id: 'pico',
  label: 'Pico',
  about: 'A model organism.',
  models: ['weak', 'medium', 'strong'].map((label) => ({
    id: `pico-${label}@1`,
    label,
    maxTokens: 160,
  })),
  capabilities: { logProbs: true, seed: true, batch: true, forms: [] },
  create: () => Promise.reject(new Error('nothing is drawn here')),
};

export interface ArmShape {
  readonly label: string;
  readonly taskIds: readonly string[];
  readonly n: number;
  /** How many of its first samples pass; -1 leaves the problem ungraded. */
  readonly correct: (taskId: string, i: number) => number;
  readonly run?: Partial<Run>;
  readonly score?: (taskId: string, index: number) => SampleScore;
}

/** An arm with these counts. */
export function armOf({ label, taskIds, n, correct, run: change, score }: ArmShape): Arm {
  const grid = new VerdictGrid(taskIds.map((taskId) => ({ taskId, planned: n })));
  taskIds.forEach((taskId, row) => {
    const c = correct(taskId, row);
    for (let index = 0; index < n && c >= 0; index++)
      grid.set(row, index, index < c ? 'passed' : 'failed');
  });
  const scores = new Map(
    taskIds.map((taskId) => [
      taskId,
      score ? Array.from({ length: n }, (_, index) => score(taskId, index)) : [],
    ]),
  );
  return { label, grid, scores, run: run(label, 'chains', change) };
}

/** A run at this temperature. */
export const drawnAt = (temperature: number): Partial<Run> => ({
  source: {
    engine: 'pico',
    label: 'Pico medium',
    model: 'pico-medium@1',
    params: { temperature, topP: 1, maxTokens: 160, stop: [], seed: 1 },
  },
});
