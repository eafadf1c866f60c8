import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/core/grading/program.ts';
import { languageOf } from '../../src/core/problems/language-of.ts';
import { testTexts } from '../../src/core/problems/test-texts.ts';
import type { ProblemFormat, SampleFormat } from '../../src/formats/format.ts';
import type { JsonObject } from '../../src/formats/json/json-object.ts';
import { recognise } from '../../src/formats/recognise.ts';
import { multiPlEProblems } from '../../src/formats/problems/multipl-e/multipl-e-problems.ts';
import { multiPlESamples } from '../../src/formats/samples/multipl-e-samples.ts';
import { sharedData } from '../shared-data.ts';
import { multiPlELine } from './languages-examples.ts';

const where = { file: 'f', line: 1 };
const problem = multiPlEProblems.parse(multiPlELine, where);

describe('multiPlEProblems.parse(record)', () => {
  test('reads a problem, its language in the task id and the problem it comes from as its cluster', () => {
    expect(problem).toEqual({
      language: 'javascript',
      taskId: 'HumanEval_23_strlen/javascript',
      prompt: multiPlELine.prompt,
      promptKind: 'code',
      entryPoint: 'strlen',
      tests: { kind: 'programs', sources: [multiPlELine.tests] },
      stopSequences: ['\nfunction ', '\n/*'],
      cluster: 'HumanEval/23',
    });
  });

  test.each([
    ['py', undefined, 'python'],
    ['go_test.go', 'go', 'go'],
    ['sh', 'shell', 'shell'],
    ['clj', 'clojurescript', 'clojurescript'],
    ['Zig', 'zig', 'zig'],
  ])('reads the code %s as the language %s', (code, language, inTaskId) => {
    const read = multiPlEProblems.parse({ ...multiPlELine, language: code }, where);
    expect(read.language).toBe(language);
    expect(read.taskId).toBe(`HumanEval_23_strlen/${inTaskId}`);
  });

  test('knows the parents of MBPP’s problems, and none where a name does not tell', () => {
    const parent = (name: string) =>
      multiPlEProblems.parse({ ...multiPlELine, name }, where).cluster;
    expect(parent('mbpp_11_remove_Occ')).toBe('MBPP/11');
    expect(parent('my problem')).toBeUndefined();
  });

  test('takes no stop tokens for none', () => {
    for (const tokens of [[], null, undefined]) {
      const read = multiPlEProblems.parse({ ...multiPlELine, stop_tokens: tokens }, where);
      expect(read).not.toHaveProperty('stopSequences');
    }
  });

  test.each<[JsonObject, string]>([
    [{ ...multiPlELine, name: '' }, 'field "name": must not be empty.'],
    [{ ...multiPlELine, language: 3 }, 'field "language": must be text, found the number 3.'],
    [{ ...multiPlELine, prompt: null }, 'field "prompt": must be text, found null.'],
    [{ ...multiPlELine, stop_tokens: ['\n', ''] }, 'field "stop_tokens.1": must not be empty.'],
    [{ ...multiPlELine, stop_tokens: 'x' }, 'field "stop_tokens": must be a list, found text.'],
  ])('refuses a bad record, naming the field (%#)', (record, message) => {
    expect(() => multiPlEProblems.parse(record, where)).toThrow(`f, line 1, ${message}`);
  });
});

describe('multiPlESamples.parse(record)', () => {
  const head = {
    name: 'HumanEval_23_strlen',
    language: 'js',
    temperature: 0.2,
    top_p: 0.95,
    max_tokens: 512,
    prompt: multiPlELine.prompt,
    tests: multiPlELine.tests,
    stop_tokens: multiPlELine.stop_tokens,
  };
  const ran = (completion: string, status: string, exitCode: number) => ({
    program: `${head.prompt}${completion}\n${head.tests}`,
    timestamp: 1677000000,
    stdout: '',
    stderr: '',
    exit_code: exitCode,
    status,
  });
  const drawn = { temperature: 0.2, top_p: 0.95, max_tokens: 512 };

  test('gives every completion of a record, with the parameters it was drawn with', () => {
    const read = multiPlESamples.parse({ ...head, completions: ['  return 1;\n}', ''] }, where);
    expect(read).toEqual(
      ['  return 1;\n}', ''].map((text) => ({
        taskId: 'HumanEval_23_strlen/javascript',
        completion: { text, form: 'completion' },
        extra: drawn,
      })),
    );
  });

  test('takes the completions out of the programs of results, so that the program is the same again', () => {
    const results = [ran('  return string.length;\n}', 'OK', 0), ran('  oops', 'SyntaxError', 1)];
    const read = multiPlESamples.parse({ ...head, results }, where);
    expect(read.map(({ completion }) => completion.text)).toEqual([
      '  return string.length;\n}',
      '  oops',
    ]);
    expect(read[1]?.extra).toEqual({ ...drawn, status: 'SyntaxError', exit_code: 1 });
    for (const [index, { completion }] of read.entries()) {
      const { solution, tests } = buildProgram(problem, completion);
      expect(`${solution}\n${tests[0] ?? ''}`).toBe(results[index]?.program);
    }
  });

  test('refuses a result whose completion cannot be told', () => {
    const results = [ran('', 'OK', 0), { ...ran('', 'OK', 0), program: 'something else' }];
    expect(() => multiPlESamples.parse({ ...head, results }, where)).toThrow(
      'f, line 1, field "results.1.program": does not begin with the prompt',
    );
    const headless = { ...head, prompt: undefined, results };
    expect(() => multiPlESamples.parse(headless, where)).toThrow('results.0');
  });

  test('recognise(records) tells problems, completions and results apart', () => {
    expect(recognise([multiPlELine], 'f').id).toBe('multipl-e-problems');
    expect(recognise([{ ...head, completions: [] }], 'f').id).toBe('multipl-e-samples');
    expect(recognise([{ ...head, results: [] }], 'f').id).toBe('multipl-e-samples');
  });
});

const folder = sharedData('multipl-e');
const files =
  folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.gz'));

/** Problems per file, as counted with another tool. */
const sizes: Readonly<Record<string, number>> = {
  ...{ cpp: 161, cs: 158, d: 156, go: 154, java: 158, jl: 159, js: 161, lua: 161, php: 161 },
  ...{ pl: 161, python: 164, r: 161, rb: 161, rkt: 161, rs: 156, scala: 160, sh: 158 },
  ...{ swift: 158, ts: 159 },
};

describe.skipIf(folder === undefined)('MultiPL-E’s own files', () => {
  const records = (name: string): JsonObject[] =>
    gunzipSync(readFileSync(`${folder ?? ''}/${name}`))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonObject);
  const problemsOf = (name: string) => {
    const all = records(name);
    const format: ProblemFormat | SampleFormat = recognise(all.slice(0, 10), name);
    if (format.kind === 'samples') throw new Error(`${name} is taken for samples`);
    return all.map((record, index) => format.parse(record, { file: name, line: index + 1 }));
  };

  test('there are all 19', () => {
    expect(files).toHaveLength(19);
  });

  test.each(files)('recognise and parse read %s whole', (name) => {
    const code = /humaneval-(\w+)\./.exec(name)?.[1] ?? '';
    const problems = problemsOf(name);
    expect(problems).toHaveLength(sizes[code] ?? -1);
    expect(new Set(problems.map(languageOf)).size).toBe(1);
    expect(new Set(problems.map(({ taskId }) => taskId)).size).toBe(problems.length);
    for (const { taskId, cluster, entryPoint = '', tests } of problems) {
      const number = /(?:HumanEval_|Python\/)(\d+)/.exec(taskId)?.[1] ?? '?';
      expect(cluster).toBe(`HumanEval/${number}`);
      // The name that was read in the prompt is the one that the tests call.
      expect(testTexts(tests).join('\n').split(/[^\w]/)).toContain(entryPoint);
    }
  });

  test('all of them together are one set with 161 parents and 3 that only Python has', () => {
    const all = files.flatMap(problemsOf);
    expect(new Set(all.map(({ taskId }) => taskId)).size).toBe(all.length);
    expect(new Set(all.map(({ cluster }) => cluster)).size).toBe(164);
    expect(new Set(all.map(languageOf)).size).toBe(19);
  });
});
