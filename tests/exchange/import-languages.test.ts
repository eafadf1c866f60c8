import { beforeEach, describe, expect, test } from 'vitest';
import { importFile } from '../../src/exchange/import-file.ts';
import type { ImportRequest } from '../../src/exchange/import-port.ts';
import { messageOf } from '../formats/as-chunks.ts';
import { autoCodeBenchLine, humanEvalXLine, multiPlELine } from '../formats/languages-examples.ts';
import { MemoryStore } from './memory-store.ts';

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

const add = (records: readonly object[], request: Partial<ImportRequest> = {}) => {
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const source = { kind: 'file', file: new Blob([text]), name: 'data.jsonl' } as const;
  return importFile({ source, ...request }, { store, runId: 'run' });
};

const strlen = multiPlELine.name;
const inLua = { ...multiPlELine, language: 'lua', prompt: 'local function strlen(string)\n' };
const sample = (taskId: string, more: object = {}) => ({
  task_id: taskId,
  completion: '  return 1',
  ...more,
});

describe('importFile(samples of several languages)', () => {
  test('grades human-eval lines over a set of several languages, by ids that name them', async () => {
    await add([multiPlELine, inLua, { ...multiPlELine, language: 'zig' }]);
    const outcome = await add([
      sample(`${strlen}/javascript`),
      sample(`${strlen}/js`),
      sample(strlen, { language: 'lua' }),
      sample(`${strlen}/zig`),
    ]);
    expect(outcome).toMatchObject({
      kind: 'samples',
      run: { plan: { [`${strlen}/javascript`]: 2, [`${strlen}/lua`]: 1, [`${strlen}/zig`]: 1 } },
    });
  });

  test('keeps the spelling of a task id, for the export', async () => {
    await add([multiPlELine, inLua]);
    await add([sample(`${strlen}/js`), sample(strlen, { language: 'lua' })]);
    expect(store.samples.map(({ extra }) => extra)).toEqual([
      { task_id: `${strlen}/js` },
      { task_id: strlen, language: 'lua' },
    ]);
  });

  test('takes MultiPL-E’s bare names where the set has one language, and asks where it has two', async () => {
    await add([multiPlELine]);
    expect(await add([sample(strlen)])).toMatchObject({
      run: { plan: { [`${strlen}/javascript`]: 1 } },
    });
    store = new MemoryStore();
    await add([multiPlELine, inLua]);
    expect(await add([sample(strlen)])).toMatchObject({ kind: 'needs-problem-set' });
    const problemSetId = store.sets[0]?.id ?? '';
    expect(await messageOf(add([sample(strlen)], { problemSetId }))).toContain(
      `"${strlen}" is not in the problem set`,
    );
  });

  test('takes every spelling of HumanEval-X’s ids', async () => {
    await add([humanEvalXLine, { ...humanEvalXLine, task_id: 'CPP/23' }]);
    expect(await add([sample('js/23'), sample('JavaScript/23'), sample('cpp/23')])).toMatchObject({
      run: { plan: { 'JavaScript/23': 2, 'CPP/23': 1 } },
    });
  });

  test('makes a sample of every completion of MultiPL-E’s records, in their order', async () => {
    await add([multiPlELine, inLua]);
    const drawn = (language: string, completions: readonly string[]) => ({
      ...{ name: strlen, language, prompt: 'p', tests: 't', temperature: 0.2, completions },
    });
    const outcome = await add([drawn('lua', ['a', 'b']), drawn('js', ['c'])]);
    expect(outcome).toMatchObject({
      formatId: 'multipl-e-samples',
      lines: 3,
      run: { plan: { [`${strlen}/lua`]: 2, [`${strlen}/javascript`]: 1 } },
    });
    expect(
      store.samples.map(({ taskId, index, position, completion }) => [
        ...[taskId, index, position, completion.text],
      ]),
    ).toEqual([
      [`${strlen}/lua`, 0, 0, 'a'],
      [`${strlen}/lua`, 1, 1, 'b'],
      [`${strlen}/javascript`, 0, 2, 'c'],
    ]);
    expect(await messageOf(add([drawn('lua', [])]))).toBe('data.jsonl: has no samples in it.');
  });

  test('finds the problem of an AutoCodeBench output by its question', async () => {
    await add([autoCodeBenchLine]);
    const output = '```javascript\nfunction strlen(s) { return s.length; }\n```';
    expect(await add([{ ...autoCodeBenchLine, output }])).toMatchObject({
      kind: 'samples',
      formatId: 'auto-code-bench-outputs',
    });
    expect(store.samples[0]?.completion).toEqual({
      text: 'function strlen(s) { return s.length; }',
      form: 'solution',
    });
  });
});
