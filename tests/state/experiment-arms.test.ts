import { expect, test } from 'vitest';
import { ExperimentArms } from '../../src/state/experiment-arms.ts';
import type { LabEvent } from '../../src/state/lab-source.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { problems, problemSet, run } from '../storage/examples.ts';
import { freshDatabase } from '../storage/fresh-database.ts';

const told = (index: number): LabEvent => {
  const verdict = { index, kind: 'passed', durationMs: 1 } as const;
  return { type: 'graded', runId: 'r', taskId: 'HumanEval/0', ...verdict };
};

test('read(runs) keeps what is told of an arm while it is read', async () => {
  const db = await freshDatabase();
  await putProblemSet(db, problemSet('set', 1), problems(1));
  const arms = new ExperimentArms(db);
  const reading = arms.read([run('r', 'set')]);
  // Stored after the database was asked, say.
  arms.apply(told(1));
  const [arm] = await reading;
  expect([0, 1].map((index) => arm?.grid.kindAt(0, index))).toEqual(['waiting', 'passed']);
  expect(arms.apply(told(0))).toBe(true);
  expect(arm?.grid.kindAt(0, 0)).toBe('passed');
});
