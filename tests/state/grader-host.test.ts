import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/core/grading/limits.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { KitStore } from '../../src/runtimes/kit.ts';
import { GraderHost } from '../../src/state/grader-host.ts';
import { LanguageHost } from '../../src/state/languages/language-host.ts';
import { FakePython } from './run-bench.ts';

const empty: KitStore = {
  has: () => Promise.resolve(false),
  get: () => Promise.reject(new Error('nothing is downloaded unasked')),
};
const full: KitStore = { ...empty, has: () => Promise.resolve(true) };

const problem = (language?: string): Problem => ({
  taskId: `${language ?? 'none'}/0`,
  prompt: '',
  promptKind: 'text',
  tests: { kind: 'programs', sources: ['test'] },
  ...(language !== undefined && { language }),
});

const answer = { text: 'x = 1', form: 'solution' } as const;
const hostOf = (store: KitStore) => {
  const python = new FakePython();
  return { python, host: new GraderHost(python, new LanguageHost(store, () => 1)) };
};

test('booting gives Python alone what is in Python, or in no language at all', async () => {
  const { python, host } = hostOf(empty);
  const grader = await host.booting([problem(), problem('python')], () => undefined);
  await grader.grade(problem(), answer, defaultLimits);
  await grader.grade(problem('python'), answer, defaultLimits);
  expect(python.graded).toHaveLength(2);
});

test('booting rejects with the language, its size and what to do where it is not downloaded', async () => {
  const { host } = hostOf(empty);
  const booting = host.booting([problem('javascript')], () => undefined);
  await expect(booting).rejects.toThrow(/JavaScript \(.+ [kM]B\).*Settings/);
});

test('booting grades the rest where a language does not run here, and counts it nowhere', async () => {
  const { python, host } = hostOf(full);
  const grader = await host.booting([problem('java'), problem()], () => undefined);
  expect(await grader.grade(problem('java'), answer, defaultLimits)).toMatchObject({
    kind: 'unsupported',
    needs: 'Java',
    notHere: expect.stringMatching(/./) as string,
  });
  await grader.grade(problem(), answer, defaultLimits);
  expect(python.graded).toHaveLength(1);
});

test('booting leaves Python alone where no problem is in it', async () => {
  const { python, host } = hostOf(full);
  let ready = 0;
  const grader = await host.booting([problem('javascript')], () => ready++);
  expect(grader.description).toContain('QuickJS');
  expect([ready, python.graded.length]).toEqual([1, 0]);
});
