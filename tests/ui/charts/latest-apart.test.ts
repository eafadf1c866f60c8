import { expect, test } from 'vitest';
import { nextTask } from '../../../src/platform/next-task.ts';
import { latestApart } from '../../../src/ui/charts/latest-apart.ts';

test('latestApart()(draw) draws the last of what is asked for, in a task of its own', async () => {
  const drawn: string[] = [];
  const ask = (name: string) => {
    draw(() => drawn.push(name));
  };
  const draw = latestApart();
  ask('a');
  ask('b');
  await Promise.resolve();
  expect(drawn).toEqual([]);
  await nextTask();
  expect(drawn).toEqual(['b']);
  ask('c');
  await nextTask();
  expect(drawn).toEqual(['b', 'c']);
});
