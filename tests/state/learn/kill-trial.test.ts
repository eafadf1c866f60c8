import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Verdict } from '../../../src/core/grading/verdict.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import type { KillTarget } from '../../../src/lessons/kill-target.ts';
import type { Grader } from '../../../src/runtimes/grader.ts';
import { isAssertion, KillTrial } from '../../../src/state/learn/kill-trial.svelte.ts';
import { ownTestText } from '../../../src/state/learn/kill-words.ts';
import { stubLocks } from '../../storage/fake-locks.ts';
import { failed } from './live-world.ts';

const passed: Verdict = { kind: 'passed', judgedBy: 'replay', durationMs: 1 };

const problem: Problem = {
  taskId: 'A/0',
  prompt: 'def f(s):\n',
  promptKind: 'code',
  entryPoint: 'f',
  canonicalSolution: 'reference',
  tests: { kind: 'check', source: 'def check(candidate):\n    assert candidate(0)\n' },
};
const targets: readonly KillTarget[] = ['one', 'two', 'three'].map((id) => ({
  id,
  completion: id,
  count: 1,
  held: [true],
}));
const line = "assert candidate('a') == 'b'";

/** A trial whose sandbox gives each program its verdict; `asked` are the tests it was judged by. */
function trialWith(verdicts: Readonly<Record<string, Verdict>>) {
  const asked = new Set<string>();
  const grader: Grader = {
    capacity: 1,
    description: 'fake',
    grade: ({ tests }, { text }) => {
      if (tests.kind === 'check') asked.add(tests.source);
      return Promise.resolve(verdicts[text] ?? passed);
    },
    dispose: () => undefined,
  };
  return { asked, trial: new KillTrial({ get: () => Promise.resolve(grader) }, problem, targets) };
}

beforeEach(stubLocks);
afterEach(() => vi.unstubAllGlobals());

describe('KillTrial.judge(line)', () => {
  test('counts an assertion that the reference passes, with the programs it finds out', async () => {
    const { trial, asked } = trialWith({ one: failed, three: failed });
    await trial.judge(`  ${line} `);
    expect(trial.tests).toMatchObject([{ line, counts: true, killed: ['one', 'three'] }]);
    expect([trial.killed('one'), trial.killed('two')]).toEqual([true, false]);
    expect([...asked]).toEqual([`def check(candidate):\n    ${line}\n`]);
  });

  test('counts nothing that the reference fails, and says what it returned', async () => {
    const verdict = { ...failed, error: { type: 'AssertionError', message: '', traceback: '' } };
    const { trial } = trialWith({
      reference: { ...verdict, error: { ...verdict.error, returned: "'c'" } } as Verdict,
      one: failed,
    });
    await trial.judge(line);
    expect(trial.tests).toMatchObject([{ counts: false, why: "'c'" }]);
    expect(trial.killed('one')).toBe(false);
  });

  test('does not take a failure of our own for a find', async () => {
    const ours: Verdict = {
      kind: 'runner-error',
      message: 'lost',
      judgedBy: 'none',
      durationMs: 0,
    };
    const { trial } = trialWith({ one: ours });
    await trial.judge(line);
    expect(trial.killed('one')).toBe(false);
  });

  test('keeps one of equal assertions, the latest first, and judges nothing else', async () => {
    const { trial } = trialWith({});
    await trial.judge(line);
    await trial.judge("assert candidate('x') == 'y'");
    await trial.judge(line);
    await trial.judge('print(1)');
    expect(trial.tests.map((one) => one.line)).toEqual([line, "assert candidate('x') == 'y'"]);
  });

  test('says why the sandbox could not be had, and can be asked again', async () => {
    const python = { get: () => Promise.reject<Grader>(new Error('No WebAssembly here.')) };
    const trial = new KillTrial(python, problem, targets);
    await trial.judge(line);
    expect([trial.phase, trial.message, trial.isBusy]).toEqual([
      'failed',
      'No WebAssembly here.',
      false,
    ]);
  });

  test('gives up on a sandbox that was ended and never answers', async () => {
    vi.useFakeTimers();
    const grader = { grade: () => new Promise<Verdict>(() => undefined) } as unknown as Grader;
    const trial = new KillTrial({ get: () => Promise.resolve(grader) }, problem, targets);
    const judged = trial.judge(line);
    await vi.advanceTimersByTimeAsync(60_000);
    await judged;
    vi.useRealTimers();
    expect([trial.phase, trial.message]).toEqual([
      'failed',
      'The sandbox did not answer. Try again.',
    ]);
  });
});

test.each([
  ["assert candidate('boss') == 'bos'", true],
  ['  assert not candidate("")  ', true],
  ["candidate('boss')", false],
  ['assert 1 == 1', false],
  ["assert candidate('a')\nimport os", false],
  ['', false],
])('isAssertion(%j) is %j', (text, is) => {
  expect(isAssertion(text)).toBe(is);
});

test('ownTestText(test, all) says what the assertion does', () => {
  const own = { line, counts: true, why: '', killed: [] };
  expect(ownTestText(own, 3)).toBe('The reference passes, and so does every wrong program.');
  expect(ownTestText({ ...own, killed: ['a'] }, 3)).toBe(
    'The reference passes. It finds out 1 of 3.',
  );
  expect(ownTestText({ ...own, counts: false, why: "'c'" }, 3)).toBe(
    "It does not count: the reference fails it ('c').",
  );
});
