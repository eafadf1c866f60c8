import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { importFile } from '../../src/exchange/import-file.ts';
import type { ImportProgress, ImportRequest } from '../../src/exchange/import-port.ts';
import { ImportError } from '../../src/formats/import-error.ts';
import { messageOf } from '../formats/as-chunks.ts';
import { MemoryStore } from './memory-store.ts';

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

const problem = (taskId: string) => ({
  task_id: taskId,
  prompt: 'def f():\n',
  entry_point: 'f',
  test: 'def check(candidate): assert candidate()',
});
const mbppProblem = (taskId: number) => ({
  task_id: taskId,
  text: 'Write f.',
  code: 'def f(): return 1',
  test_list: ['assert f() == 1'],
});
const lines = (...records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const sample = (taskId: string | number, completion = '  return 1', more = {}) => ({
  task_id: taskId,
  completion,
  ...more,
});

const add = (content: BlobPart, options: Partial<ImportRequest> & { name?: string } = {}) => {
  const { name = 'data.jsonl', ...request } = options;
  const source = { kind: 'file', file: new Blob([content]), name } as const;
  return importFile({ source, ...request }, { store, runId: 'run' });
};
const addProblems = async (...taskIds: readonly string[]) =>
  add(lines(...taskIds.map(problem)), { name: `${taskIds.join('+').replaceAll('/', '')}.jsonl` });

describe('importFile(problems)', () => {
  test('stores one set named after the file, with the format that was recognised', async () => {
    const outcome = await add(gzipSync(lines(problem('a/0'), problem('a/1'))), {
      name: 'HumanEval.jsonl.gz',
    });
    expect(outcome).toMatchObject({
      kind: 'problems',
      formatId: 'human-eval-problems',
      set: {
        name: 'HumanEval',
        size: 2,
        origin: { kind: 'imported', fileName: 'HumanEval.jsonl.gz', format: 'human-eval-problems' },
      },
    });
    const [set] = store.sets;
    expect(set?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(store.problems.get(set?.id ?? '')?.map(({ taskId }) => taskId)).toEqual(['a/0', 'a/1']);
  });

  test('answers that the same problems are already here, in whatever order and file', async () => {
    await add(lines(problem('a/0'), problem('a/1')));
    const again = JSON.stringify([problem('a/1'), problem('a/0')], null, 2);
    const outcome = await add(again, { name: 'other.json' });
    expect(outcome).toMatchObject({ kind: 'already-here', set: { name: 'data' } });
    expect(store.sets).toHaveLength(1);
  });

  test('refuses two problems with one task id, naming both lines, and stores nothing', async () => {
    const text = `${lines(problem('a/0'), problem('a/1'))}\n${lines(problem('a/0'))}`;
    expect(await messageOf(add(text))).toBe(
      'data.jsonl, line 4, field "task_id": "a/0" is the task id of line 1 already. Each problem needs its own.',
    );
    expect(store.sets).toHaveLength(0);
  });

  test('refuses the whole file for one bad line and leaves what was there', async () => {
    await addProblems('b/0');
    const broken = { ...problem('a/1'), prompt: undefined };
    expect(await messageOf(add(lines(problem('a/0'), broken)))).toBe(
      'data.jsonl, line 2, field "prompt": is missing.',
    );
    expect(store.sets.map(({ name }) => name)).toEqual(['b0']);
  });

  test('reads the file as the format that is asked for', async () => {
    const error = add(lines(sample('a/0')), { formatId: 'human-eval-problems' });
    expect(await messageOf(error)).toBe('data.jsonl, line 1, field "prompt": is missing.');
    await expect(add('{}', { formatId: 'x' })).rejects.toThrow('No format is called x');
  });

  test('reads pasted text and calls it that', async () => {
    const source = { kind: 'text', text: 'hello' } as const;
    expect(await messageOf(importFile({ source }, { store, runId: 'r' }))).toMatch(
      /^pasted text, line 1: is not JSON/,
    );
  });
});

describe('importFile(samples)', () => {
  test('stores them as a run over the only set that has all their tasks', async () => {
    await addProblems('a/0', 'a/1');
    await addProblems('b/0');
    const outcome = await add(
      lines(sample('a/0', 'x'), sample('a/1', 'y', { seed: 7 }), sample('a/0', 'z')),
      { name: 'gpt.jsonl' },
    );
    expect(outcome).toMatchObject({
      kind: 'samples',
      formatId: 'human-eval-samples',
      lines: 3,
      skipped: { lines: 0, taskIds: 0 },
      run: {
        id: 'run',
        name: 'gpt',
        problemSetId: store.sets[0]?.id,
        source: { engine: 'replay', fileName: 'gpt.jsonl', format: 'human-eval-samples' },
        plan: { 'a/0': 2, 'a/1': 1 },
        limits: { timeMs: 3000 },
      },
    });
    const completion = (text: string) => ({ text, form: 'completion' });
    expect(store.samples).toEqual([
      { runId: 'run', taskId: 'a/0', index: 0, position: 0, completion: completion('x') },
      {
        runId: 'run',
        taskId: 'a/1',
        index: 0,
        position: 1,
        completion: completion('y'),
        extra: { seed: 7 },
      },
      { runId: 'run', taskId: 'a/0', index: 1, position: 2, completion: completion('z') },
    ]);
  });

  test('asks for the problem set where no known one has all tasks, storing nothing', async () => {
    await addProblems('a/0');
    await addProblems('b/0', 'b/1');
    const outcome = await add(lines(sample('b/0'), sample('b/9'), sample('b/1'), sample('b/0')));
    expect(outcome).toEqual({
      kind: 'needs-problem-set',
      formatId: 'human-eval-samples',
      lines: 4,
      taskIds: 3,
      examples: ['b/0', 'b/9', 'b/1'],
      choices: [
        { set: store.sets[1], taskIds: 2 },
        { set: store.sets[0], taskIds: 0 },
      ],
    });
    expect(store).toMatchObject({ samples: [], runs: [], discarded: ['run'] });
  });

  test('asks where several sets have all tasks, and takes the answer', async () => {
    await addProblems('a/0');
    await addProblems('a/0', 'a/1');
    const text = lines(sample('a/0'));
    expect(await add(text)).toMatchObject({ kind: 'needs-problem-set' });
    const problemSetId = store.sets[1]?.id ?? '';
    expect(await add(text, { problemSetId })).toMatchObject({ kind: 'samples' });
    expect(store.runs[0]?.problemSetId).toBe(problemSetId);
  });

  test('asks where there is no problem set at all', async () => {
    expect(await add(lines(sample('a/0')))).toMatchObject({ choices: [], taskIds: 1 });
  });

  test('refuses tasks that the chosen set lacks, with line, id and counts', async () => {
    await addProblems('a/0');
    const problemSetId = store.sets[0]?.id ?? '';
    const text = lines(sample('a/0'), sample('b/1'), sample('b/2'), sample('b/1'));
    expect(await messageOf(add(text, { problemSetId }))).toBe(
      'data.jsonl, line 2, field "task_id": "b/1" is not in the problem set a0 ' +
        '(like 3 of 4 lines, 2 of 3 task ids). Choose another set, or skip these samples.',
    );
    expect(store).toMatchObject({ samples: [], runs: [] });
  });

  test('skips them on request, keeping the places of the others, but never all', async () => {
    await addProblems('a/0');
    const request = { problemSetId: store.sets[0]?.id ?? '', unknownTasks: 'skip' } as const;
    const outcome = await add(lines(sample('b/1'), sample('a/0'), sample('b/1')), request);
    expect(outcome).toMatchObject({ lines: 3, skipped: { lines: 2, taskIds: 1 } });
    expect(store.samples).toMatchObject([{ taskId: 'a/0', index: 0, position: 1 }]);
    expect(await messageOf(add(lines(sample('b/1')), request))).toContain('1 of 1 lines');
  });

  test('says so when the chosen set is gone', async () => {
    expect(await messageOf(add(lines(sample('a/0')), { problemSetId: 'x' }))).toBe(
      'data.jsonl: belongs to a problem set that is not here any more.',
    );
  });

  test('finds MBPP problems under every spelling, and keeps the spelling', async () => {
    await add(lines(mbppProblem(11), mbppProblem(12)), { name: 'mbpp.jsonl' });
    const text = lines(sample(11), sample('Mbpp/11'), sample('12'), sample('MBPP/12'));
    expect(await add(text)).toMatchObject({
      kind: 'samples',
      run: { plan: { 'MBPP/11': 2, 'MBPP/12': 2 } },
    });
    expect(store.samples.map(({ taskId, index, extra }) => [taskId, index, extra])).toEqual([
      ['MBPP/11', 0, { task_id: 11 }],
      ['MBPP/11', 1, { task_id: 'Mbpp/11' }],
      ['MBPP/12', 0, { task_id: '12' }],
      ['MBPP/12', 1, undefined],
    ]);
  });

  test('prefers an id as it is spelled, and asks where two sets read it differently', async () => {
    await addProblems('11', '12');
    await add(lines(mbppProblem(11)), { name: 'mbpp.jsonl' });
    expect(await add(lines(sample('11'), sample('12')))).toMatchObject({
      kind: 'samples',
      run: { plan: { '11': 1, '12': 1 } },
    });
    expect(await add(lines(sample('11')))).toMatchObject({ kind: 'needs-problem-set' });
  });

  test('discards everything for one bad line at the end, however much was stored', async () => {
    await addProblems('a/0');
    const good = lines(...Array.from({ length: 2500 }, () => sample('a/0')));
    expect(await messageOf(add(`${good}{"task_id": "a/0"}\n`))).toBe(
      'data.jsonl, line 2501, field "completion": is missing.',
    );
    expect(store).toMatchObject({ samples: [], runs: [], discarded: ['run'] });
  });

  test('passes on what the database says, having discarded the rest', async () => {
    await addProblems('a/0');
    store.addSamples = () => Promise.reject(new Error('disk full'));
    expect(await messageOf(add(lines(sample('a/0'))))).toBe('disk full');
    expect(store.runs).toEqual([]);
  });
});

describe('importFile(request, context)', () => {
  test('stops where it is when aborted, and discards', async () => {
    await addProblems('a/0');
    const stop = new AbortController();
    const content = lines(...Array.from({ length: 50_000 }, () => sample('a/0', 'x'.repeat(50))));
    const source = { kind: 'file', file: new Blob([content]), name: 'big.jsonl' } as const;
    const importing = importFile(
      { source },
      {
        store,
        runId: 'run',
        signal: stop.signal,
        onProgress: () => {
          stop.abort();
        },
      },
    );
    await expect(importing).rejects.toMatchObject({ name: 'AbortError' });
    expect(store).toMatchObject({ samples: [], runs: [] });
  });

  test('reports bytes, records and format as it goes, ending with all of them', async () => {
    await addProblems('a/0');
    const reports: ImportProgress[] = [];
    const file = new Blob([gzipSync(lines(sample('a/0'), sample('a/0')))]);
    await importFile(
      { source: { kind: 'file', file, name: 's.gz' } },
      { store, runId: 'run', onProgress: (progress) => reports.push(progress) },
    );
    expect(reports.at(-1)).toEqual({
      bytesRead: file.size,
      bytesTotal: file.size,
      records: 2,
      formatId: 'human-eval-samples',
    });
  });

  test('tells a file that changed under its hands', async () => {
    const file = new Blob(['x']);
    file.stream = () =>
      new ReadableStream({
        start: (controller) => {
          controller.error(new DOMException('gone', 'NotReadableError'));
        },
      });
    const source = { kind: 'file', file, name: 'f.jsonl' } as const;
    expect(await messageOf(importFile({ source }, { store, runId: 'r' }))).toBe(
      'f.jsonl: cannot be read: it was changed, moved or locked since. Choose it again.',
    );
  });
});

test('ImportError.from(refusal) is the error it was made of', () => {
  const error = new ImportError({ file: 'f', line: 2, field: 'prompt' }, 'is missing.');
  const crossed = ImportError.from(structuredClone(error.toRefusal()));
  expect(crossed).toEqual(error);
  expect(crossed.message).toBe('f, line 2, field "prompt": is missing.');
});
