import { expect } from '@playwright/test';
import type { Sample } from '../../src/core/grading/sample.ts';
import type { Call } from '../engines/openai/server/server.ts';
import { askedIn, scripted, scriptedTask } from './scripted-run.ts';
import { keyOf } from './stored.ts';

/** Key of the sample that a call asked for, in a run of this seed. */
export function askedKey({ body }: Pick<Call, 'body'>, runSeed: number): string {
  const { problem, seed } = askedIn(body);
  return keyOf({ taskId: scriptedTask(problem), index: seed - runSeed });
}

const taskOf = (key: string): string => key.slice(0, key.indexOf(' #'));

/**
 * What one session asked for, from a resume until it was lost, against what was missing when it
 * began and what is stored now. Only the answers on their way when it was lost, which are all about
 * the last problem asked about, may be gone.
 */
export function expectExactlyMissing(
  asked: readonly string[],
  missing: readonly string[],
  stored: ReadonlySet<string>,
): void {
  expect(new Set(asked).size, 'asked for once each').toBe(asked.length);
  expect(
    asked.filter((key) => !missing.includes(key)),
    'asked for, but stored',
  ).toEqual([]);
  const unasked = missing.filter((key) => !asked.includes(key));
  expect(
    unasked.filter((key) => stored.has(key)),
    'stored, but not asked for',
  ).toEqual([]);
  // Problems are drawn one after the other, and each is stored before the next is asked about.
  const reached = missing.filter((key) => asked.includes(key)).map(taskOf);
  const tasks = [...new Set(missing.map(taskOf))];
  const before = new Set(tasks.slice(0, Math.max(0, tasks.indexOf(reached.at(-1) ?? ''))));
  expect(missing.filter((key) => before.has(taskOf(key)) && !stored.has(key))).toEqual([]);
}

/** Whether a sample holds the whole answer and the code that the script has for it. */
export function isScripted(
  { taskId, index, completion, answer }: Sample,
  runSeed: number,
): boolean {
  const { text, code } = scripted(Number(taskId.split('/')[1]), runSeed + index);
  return answer?.text === text && completion.text.trimEnd() === code.trimEnd();
}
