import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problems/problem.ts';
import {
  furtherTest,
  problemExamples,
  testAssertions,
} from '../../../src/core/practice/problem-examples.ts';
import { humanEvalProblems } from '../../../src/formats/problems/human-eval-problems.ts';
import type { JsonObject } from '../../../src/formats/json/json-object.ts';
import { startPython } from '../problems/generate/python.ts';

const problem = (prompt: string, source: string): Problem => ({
  taskId: 'p',
  prompt,
  promptKind: 'code',
  entryPoint: 'f',
  tests: { kind: 'check', source },
});
const check = 'def check(candidate):\n    assert candidate(1) == 2\n    assert candidate(3) == 4\n';

describe('problemExamples', () => {
  test('reads sessions, and calls that are said to equal a value', () => {
    const prompt = `def f(x):\n    """Adds one.\n    >>> f(1)\n    2\n    >>> f([1,\n    f(5) == 6\n    """\n`;
    expect(problemExamples(problem(prompt, check))).toEqual([
      'assert f(1) == 2',
      'assert f(5) == 6',
    ]);
  });

  test('puts a comparison in brackets, so that it is not chained', () => {
    const prompt = 'def f(x):\n    """\n    >>> f(1) == 2\n    True\n    """\n';
    expect(problemExamples(problem(prompt, check))).toEqual(['assert (f(1) == 2) == True']);
  });

  test('passes over what is no call of the function with a value below it', () => {
    const prompt =
      'def f(x):\n    """\n    >>> x = f(1)\n    >>> f(0)\n    Traceback (most recent call last):\n    >>> g(1)\n    2\n    >>> for i in f(1): pass\n    3\n    """\n';
    expect(problemExamples(problem(prompt, check))).toEqual(['assert f(1) == 2']);
  });

  test('takes the first test where the text shows none', () => {
    expect(problemExamples(problem('def f(x):\n', check))).toEqual(['assert f(1) == 2']);
    const mbpp: Problem = {
      ...problem('Add one.', ''),
      tests: { kind: 'asserts', setup: 'import math', asserts: ['assert f(7) == 8', 'assert f'] },
    };
    expect(problemExamples(mbpp)).toEqual(['assert f(7) == 8']);
  });

  test('of a problem without readable tests gives none', () => {
    const tests = { kind: 'programs', sources: ['exit(0)'] } as const;
    expect(problemExamples({ ...problem('', ''), tests })).toEqual([]);
  });
});

describe('furtherTest', () => {
  test('is the first test that the text does not show, however it is spelled there', () => {
    const shown = 'def f(x):\n    """\n    >>> f(1)\n    2\n    """\n';
    expect(furtherTest(problem(shown, check))).toBe('assert f(3) == 4');
    const quotes = problem(
      `def f(x):\n    """\n    >>> f('a')\n    'b'\n    """\n`,
      'def check(candidate):\n    assert candidate("a") == "b"\n',
    );
    expect(furtherTest(quotes)).toBeUndefined();
  });
});

describe('problemExamples of the built-in problems', async () => {
  const python = await startPython();
  test.each(['first-steps', 'basics', 'chains'])(
    'are true of every reference of %s, as are its assertions',
    async (pack) => {
      const file = `public/packs/${pack}/problems.jsonl`;
      const lines = (await readFile(file, 'utf8')).trim().split('\n');
      const problems = lines.map((line, i) =>
        humanEvalProblems.parse(JSON.parse(line) as JsonObject, { file, line: i + 1 }),
      );
      const programs = problems.map((one) =>
        [one.prompt + (one.canonicalSolution ?? ''), ...problemExamples(one)].join('\n'),
      );
      expect(problems.filter((one) => problemExamples(one).length === 0)).toEqual([]);
      const bad = python.pass(programs).flatMap((passes, i) => (passes ? [] : [programs[i]]));
      expect(bad).toEqual([]);
      expect(problems.filter((one) => testAssertions(one).length < 3)).toEqual([]);
    },
  );
});
