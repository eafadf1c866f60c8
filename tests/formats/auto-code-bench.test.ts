import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/formats/json/json-object.ts';
import { autoCodeBenchProblems } from '../../src/formats/problems/auto-code-bench/auto-code-bench-problems.ts';
import { firstBlock } from '../../src/formats/problems/auto-code-bench/first-block.ts';
import { recognise } from '../../src/formats/recognise.ts';
import { autoCodeBenchOutputs } from '../../src/formats/samples/auto-code-bench-outputs.ts';
import { autoCodeBenchLine } from './languages-examples.ts';

const where = { file: 'f', line: 2 };
const parse = (record: JsonObject) => autoCodeBenchProblems.parse(record, where);
const sourcesOf = (record: JsonObject): readonly string[] => {
  const { tests } = parse(record);
  return tests.kind === 'programs' ? tests.sources : [];
};

describe('autoCodeBenchProblems.parse(record)', () => {
  test('reads a problem: an id of its question, the reference out of its fence, both tests', () => {
    const digest = createHash('sha256').update(autoCodeBenchLine.question.trim()).digest('hex');
    expect(parse(autoCodeBenchLine)).toEqual({
      language: 'javascript',
      taskId: `AutoCodeBench/javascript/${digest.slice(0, 12)}`,
      prompt: autoCodeBenchLine.question,
      promptKind: 'text',
      canonicalSolution: 'function strlen(s) {\n  return s.length;\n}',
      tests: {
        kind: 'programs',
        sources: [
          autoCodeBenchLine.demo_test_func,
          `${autoCodeBenchLine.full_test_func}\n\nfullTesting()`,
        ],
      },
    });
  });

  test('calls no JavaScript test twice', () => {
    const called = `${autoCodeBenchLine.full_test_func}\n\nfullTesting();\n`;
    expect(sourcesOf({ ...autoCodeBenchLine, full_test_func: called })[1]).toBe(called);
  });

  test('takes PHP’s opening tag out of the tests, and gives C++ what its sandbox gives it', () => {
    const php = { ...autoCodeBenchLine, language: 'php', demo_test_func: '<?php\necho 1;\n' };
    expect(sourcesOf(php)[0]).toBe('echo 1;\n');
    expect(parse({ ...autoCodeBenchLine, language: 'cpp' }).setup).toBe(
      '#include <iostream>\nusing namespace std;\n',
    );
    expect(parse({ ...autoCodeBenchLine, language: 'Python' })).not.toHaveProperty('language');
  });

  test.each<[JsonObject, string]>([
    [{ ...autoCodeBenchLine, question: '' }, 'field "question": must not be empty.'],
    [{ ...autoCodeBenchLine, full_test_func: null }, 'field "full_test_func": must be text'],
    [{ ...autoCodeBenchLine, language: '' }, 'field "language": must not be empty.'],
  ])('refuses a bad record, naming the field (%#)', (record, message) => {
    expect(() => parse(record)).toThrow(`f, line 2, ${message}`);
  });
});

describe('autoCodeBenchOutputs.parse(record)', () => {
  test('takes the first block with something in it, for the task of the question', () => {
    const output = 'Sure:\n```js\n\n```\n```javascript\nfunction strlen() {}\n```\n```\nlast\n```';
    expect(autoCodeBenchOutputs.parse({ ...autoCodeBenchLine, output }, where)).toEqual([
      {
        taskId: parse(autoCodeBenchLine).taskId,
        completion: { text: 'function strlen() {}', form: 'solution' },
        extra: { output },
      },
    ]);
  });

  test('puts an Elixir answer into the module of the reference', () => {
    const record = {
      question: 'q',
      language: 'elixir',
      canonical_solution: 'defmodule Right do\n  def f, do: 1\nend',
    };
    const text = (code: string) =>
      autoCodeBenchOutputs.parse({ ...record, output: `\`\`\`elixir\n${code}\n\`\`\`` }, where)[0]
        ?.completion.text;
    expect(text('defmodule Wrong do\n  def f, do: 2\nend')).toBe(
      'defmodule Right do\n  def f, do: 2\nend',
    );
    expect(text('def f, do: 2')).toBe('defmodule Right do\n  def f, do: 2\nend');
  });

  test('recognise(records) tells it from the problems', () => {
    expect(recognise([autoCodeBenchLine], 'f').id).toBe('auto-code-bench-problems');
    expect(recognise([{ ...autoCodeBenchLine, output: '' }], 'f').id).toBe(
      'auto-code-bench-outputs',
    );
  });
});

test('firstBlock(text) is undefined without a closed fence', () => {
  expect(firstBlock('no code')).toBeUndefined();
  expect(firstBlock('```js\nopen')).toBeUndefined();
});
