import { describe, expect, test } from 'vitest';
import { buildProgram, referenceCompletion } from '../../../src/core/grading/program.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';

const humanEval: Problem = {
  taskId: 'HumanEval/x',
  prompt: 'def one():\n',
  promptKind: 'code',
  entryPoint: 'one',
  canonicalSolution: '    return 1\n',
  tests: { kind: 'check', source: 'def check(candidate):\n    assert candidate() == 1\n' },
};
const mbpp: Problem = {
  taskId: 'MBPP/1',
  prompt: 'Write a function one.',
  promptKind: 'text',
  canonicalSolution: 'def one(): return 1',
  tests: { kind: 'asserts', setup: 'import math', asserts: ['assert one() == 1', 'assert one()'] },
};

describe('buildProgram', () => {
  test('buildProgram(problem, completion) continues the prompt and calls check', () => {
    expect(buildProgram(humanEval, { text: '    return 2\n', form: 'completion' })).toEqual({
      solution: 'def one():\n    return 2\n',
      tests: ['def check(candidate):\n    assert candidate() == 1\n\ncheck(one)'],
    });
  });
  test('buildProgram(problem, solution) takes the text as the whole program', () => {
    const text = 'def one():\n    return 3\n';
    expect(buildProgram(humanEval, { text, form: 'solution' }).solution).toBe(text);
  });
  test('buildProgram(problem in words, any answer) takes the text as the whole program', () => {
    const text = 'def one(): return 1';
    expect(buildProgram(mbpp, { text, form: 'completion' })).toEqual({
      solution: text,
      tests: ['import math', 'assert one() == 1', 'assert one()'],
    });
  });
  test('buildProgram(problem without setup) has no empty source', () => {
    const bare: Problem = {
      ...mbpp,
      tests: { kind: 'asserts', setup: ' ', asserts: ['assert 1'] },
    };
    expect(buildProgram(bare, { text: '', form: 'solution' }).tests).toEqual(['assert 1']);
  });
});

describe('referenceCompletion', () => {
  test('referenceCompletion(problem) is graded in the form its benchmark releases it in', () => {
    expect(referenceCompletion(humanEval)?.form).toBe('completion');
    expect(referenceCompletion(mbpp)?.form).toBe('solution');
  });
  test('referenceCompletion(problem without one) is undefined', () => {
    const { canonicalSolution, ...without } = mbpp;
    expect(canonicalSolution).toBeDefined();
    expect(referenceCompletion(without)).toBeUndefined();
  });
});
