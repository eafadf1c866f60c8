import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/core/grading/limits.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import { LanguageGrader } from '../../src/runtimes/language-grader.ts';
import { javascript } from '../../src/runtimes/languages/javascript/language.ts';
import type { LanguageRuntime, RunRequest, RunResult } from '../../src/runtimes/runtime.ts';

const said = { stdout: '', stderr: '', truncated: false, durationMs: 3 };
const passed: RunResult = { kind: 'exited', exitCode: 0, atEnd: true, ...said };

function runtimeOf(...results: readonly RunResult[]) {
  const requests: RunRequest[] = [];
  const runtime: LanguageRuntime = {
    language: javascript,
    capacity: 4,
    availability: () => Promise.resolve({ kind: 'ready' }),
    prepare: () => Promise.resolve(),
    run: (request) => {
      requests.push(request);
      const result = results[requests.length - 1];
      return result ? Promise.resolve(result) : Promise.reject(new Error('one run too many'));
    },
    dispose: () => undefined,
  };
  return { grader: new LanguageGrader(runtime), requests };
}

const problem = (...sources: readonly string[]): Problem => ({
  taskId: 'a/0',
  language: 'javascript',
  prompt: 'function one() {\n',
  promptKind: 'code',
  tests: { kind: 'programs', sources },
});

const completion = { text: '  return 1;\n}', form: 'completion' } as const;
const grade = (grader: LanguageGrader, asked = problem('test();')) =>
  grader.grade(asked, completion, defaultLimits);

describe('LanguageGrader', () => {
  test('grade runs prompt + completion with the tests, and passes what comes to its end', async () => {
    const { grader, requests } = runtimeOf(passed);
    expect(await grade(grader)).toEqual({ kind: 'passed', judgedBy: 'replay', durationMs: 3 });
    expect(requests).toEqual([
      { solution: 'function one() {\n  return 1;\n}', tests: 'test();', limits: defaultLimits },
    ]);
  });

  test('grade passes only what passes every source, and runs none after the first that fails', async () => {
    const failed: RunResult = { ...passed, exitCode: 1, atEnd: false, stderr: 'wrong' };
    const both = runtimeOf(passed, failed);
    expect(await grade(both.grader, problem('demo();', 'full();', 'more();'))).toMatchObject({
      kind: 'failed',
      error: { type: 'ExitStatus', traceback: 'wrong' },
      durationMs: 6,
    });
    expect(both.requests.map(({ tests }) => tests)).toEqual(['demo();', 'full();']);
  });

  test('grade takes no exit status for a pass where the program ended itself', async () => {
    const { grader } = runtimeOf({ ...passed, atEnd: false });
    expect(await grade(grader)).toMatchObject({ kind: 'crashed', cause: 'exit' });
  });

  test('grade counts an error as one even where the status is 0', async () => {
    const error = { type: 'Error', message: 'boom', traceback: '' };
    const { grader } = runtimeOf({ ...passed, error });
    expect(await grade(grader)).toMatchObject({ kind: 'failed', error });
  });

  test('grade shows a line of the solution as such, and a line of the tests as its assertion', async () => {
    const at = (line: number): RunResult => {
      const error = { type: 'Error', message: 'boom', traceback: '', line };
      return { kind: 'exited', exitCode: 1, atEnd: false, error, ...said };
    };
    const own = runtimeOf(at(2));
    expect(await grade(own.grader)).toMatchObject({ error: { line: 2 } });
    const tests = runtimeOf(at(5));
    const verdict = await grade(tests.grader, problem('const a = 1;\n  assert(a);'));
    expect(verdict).toMatchObject({ error: { assertion: 'assert(a);' } });
    expect(verdict).not.toHaveProperty('error.line');
  });

  test.each([
    [
      { kind: 'timed-out', limitMs: 9, phase: 'run' },
      { kind: 'timed-out', limitMs: 9 },
    ],
    [{ kind: 'timed-out', limitMs: 9, phase: 'compile' }, { kind: 'runner-error' }],
    [
      { kind: 'exhausted', cause: 'stack', message: 'deep' },
      { kind: 'crashed', cause: 'stack' },
    ],
    [
      { kind: 'broken', message: 'gone' },
      { kind: 'runner-error', message: 'gone' },
    ],
  ] as const)('grade reads %j', async (ending, verdict) => {
    const { grader } = runtimeOf({ ...ending, ...said });
    expect(await grade(grader)).toMatchObject(verdict);
  });

  test('grade says unsupported of a package that is not there', async () => {
    const error = { type: 'ModuleNotFoundError', message: "Cannot find module 'x'", traceback: '' };
    const { grader } = runtimeOf({ ...passed, exitCode: 1, error });
    expect(await grade(grader)).toMatchObject({ kind: 'unsupported', needs: error.message });
    const named = { ...error, needs: 'the package x' };
    const naming = runtimeOf({ ...passed, exitCode: 1, error: named }).grader;
    const verdict = await grade(naming);
    expect(verdict).toMatchObject({ needs: 'the package x', error });
    expect(verdict).not.toHaveProperty('error.needs');
  });

  test('grade names the judge: a nonce, with the reason, where tests share the program', async () => {
    const sharedBecause = 'tests that are part of the program';
    const { grader } = runtimeOf({ ...passed, sharedBecause });
    expect(await grade(grader)).toMatchObject({
      kind: 'passed',
      judgedBy: 'nonce',
      judgedByReason: sharedBecause,
    });
  });

  test('grade executes a program drawn twice once, and again after a failure of ours', async () => {
    const asked = problem('test();');
    const { grader, requests } = runtimeOf({ kind: 'broken', message: 'gone', ...said }, passed);
    await grade(grader, asked);
    await grade(grader, asked);
    expect(await grade(grader, asked)).toMatchObject({ kind: 'passed' });
    expect(requests).toHaveLength(2);
  });

  test('grade blames itself for a problem without tests', async () => {
    const { grader } = runtimeOf();
    expect(await grade(grader, problem())).toMatchObject({ kind: 'runner-error' });
  });
});
