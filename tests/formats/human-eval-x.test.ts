import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { buildProgram, referenceCompletion } from '../../src/core/grading/program.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { JsonObject } from '../../src/formats/json/json-object.ts';
import { humanEvalXTaskId } from '../../src/formats/problems/human-eval-x/human-eval-x-task-id.ts';
import { humanEvalXProblems } from '../../src/formats/problems/human-eval-x/human-eval-x-problems.ts';
import { recognise } from '../../src/formats/recognise.ts';
import { humanEvalXLine, humanEvalXPythonLine } from './languages-examples.ts';

const parse = (record: JsonObject): Problem => humanEvalXProblems.parse(record, { file: 'f' });
const program = (problem: Problem): string => {
  const reference = referenceCompletion(problem);
  if (!reference) throw new Error('no reference');
  const { solution, tests } = buildProgram(problem, reference);
  return [solution, ...tests].join('\n');
};

describe('humanEvalXProblems.parse(record)', () => {
  test('reads a JavaScript problem, whose console.assert must end the program', () => {
    const problem = parse(humanEvalXLine);
    expect(problem).toMatchObject({
      language: 'javascript',
      taskId: 'JavaScript/23',
      entryPoint: 'strlen',
      cluster: 'HumanEval/23',
      tests: { kind: 'programs' },
    });
    const run = (source: string): unknown => runInNewContext(source, { console: {} });
    expect(() => run(program(problem))).not.toThrow();
    const wrong = { ...problem, canonicalSolution: '  return 0;\n}\n' };
    expect(() => run(program(wrong))).toThrow('Assertion failed');
  });

  test('reads a Python problem as HumanEval’s: without the call that the harness adds', () => {
    const problem = parse(humanEvalXPythonLine);
    expect(problem).not.toHaveProperty('language');
    expect(problem).toMatchObject({
      entryPoint: 'strlen',
      tests: {
        kind: 'check',
        source: "METADATA = {}\n\n\ndef check(strlen):\n    assert strlen('x') == 1\n\n",
      },
    });
    expect(program(problem)).toContain('\ncheck(strlen)');
    expect(program(problem)).toMatch(/^import math\n/);
  });

  test('puts what CodeGeeX puts before C++, once', () => {
    const prompt = '#include<vector>\nusing namespace std;\nint f(vector<int> a){\n';
    const line = { ...humanEvalXLine, task_id: 'CPP/1', prompt, declaration: prompt };
    const { setup = '', entryPoint, taskId } = parse(line);
    expect([entryPoint, taskId]).toEqual(['f', 'CPP/1']);
    expect(setup.match(/#include<vector>/)).toBeNull();
    expect(setup.match(/#include<algorithm>/g)).toHaveLength(1);
  });

  test('begins a Go program with one package and one import of everything', () => {
    const imports = 'import (\n    "math"\n    "testing"\n)\n';
    const problem = parse({
      ...humanEvalXLine,
      task_id: 'Go/1',
      prompt: `${imports}\n// Doc.\nfunc F(x int) int {\n`,
      declaration: '\nfunc F(x int) int {\n',
      import: imports,
      test_setup: 'package main\n\nimport (\n    "testing"\n    "github.com/x/assert"\n)\n',
    });
    expect(problem.prompt).toBe('// Doc.\nfunc F(x int) int {\n');
    expect(problem.setup).toBe(
      'package main\n\nimport (\n    "testing"\n    "github.com/x/assert"\n    "math"\n)\n\n',
    );
  });

  test('puts Rust’s declaration before its description', () => {
    const line = {
      ...humanEvalXLine,
      task_id: 'Rust/1',
      prompt: '\n/*\n Doc (of it).\n*/\n',
      declaration: 'fn strlen(s: String) -> usize{\n',
    };
    const { prompt, entryPoint } = parse(line);
    expect(prompt).toBe('fn strlen(s: String) -> usize{\n\n/*\n Doc (of it).\n*/\n');
    expect(entryPoint).toBe('strlen');
  });

  test('refuses a task id without a language, and fields that are missing', () => {
    expect(() => parse({ ...humanEvalXLine, task_id: 'HumanEval/1' })).toThrow(
      'f, field "task_id": must name a language and a number, such as JavaScript/0.',
    );
    expect(() => parse({ ...humanEvalXLine, test: '' })).toThrow('field "test": must not be empty');
    expect(() => parse({ ...humanEvalXLine, declaration: undefined })).toThrow(
      'field "declaration": is missing.',
    );
  });

  test('recognise(records) finds it by the language in its task ids', () => {
    expect(recognise([humanEvalXLine], 'f').id).toBe('human-eval-x-problems');
    expect(() => recognise([{ ...humanEvalXLine, task_id: 'Something/0' }], 'f')).toThrow();
  });
});

test('humanEvalXTaskId(id) spells every way of writing one as the benchmark does', () => {
  for (const id of ['js/0', 'JavaScript/0', 'javascript/000']) {
    expect(humanEvalXTaskId(id)).toBe('JavaScript/0');
  }
  expect(humanEvalXTaskId('c++/7')).toBe('CPP/7');
  for (const id of ['HumanEval/0', 'js/', 'js/x', 'zig/0', '7']) {
    expect(humanEvalXTaskId(id)).toBeUndefined();
  }
});
