import { beforeEach, describe, expect, test } from 'vitest';
import { defaultLimits, type Limits } from '../../src/core/grading/limits.ts';
import { importFile } from '../../src/exchange/import-file.ts';
import type { ImportSource } from '../../src/exchange/import-source.ts';
import { importStore } from '../../src/exchange/import-store.ts';
import type { StartImport } from '../../src/state/importer-job.svelte.ts';
import { peekFormat } from '../../src/state/importer-peek.ts';
import { Importer } from '../../src/state/importer.svelte.ts';
import { Library } from '../../src/state/library.svelte.ts';
import { openChanges } from '../../src/storage/changes.ts';
import type { Database } from '../../src/storage/database.ts';
import { freshDatabase } from '../storage/fresh-database.ts';

let db: Database;
let library: Library;
let importer: Importer;
const limits: Limits = { ...defaultLimits, timeMs: 10_000 };

/** Imports on this thread, which is where tests have their database. */
const onThisThread: StartImport = (request, options) =>
  importFile(request, { store: importStore(db), runId: crypto.randomUUID(), ...options });

beforeEach(async () => {
  db = await freshDatabase();
  library = new Library(db, openChanges('test'));
  importer = new Importer(db, library, () => limits, onThisThread);
});

const file = (name: string, ...records: readonly object[]): ImportSource => ({
  kind: 'file',
  name,
  file: new Blob([records.map((record) => JSON.stringify(record)).join('\n')]),
});

const problemLine = (id: number, prefix = 'HumanEval') => ({
  task_id: `${prefix}/${id}`,
  prompt: 'def f():\n',
  entry_point: 'f',
  canonical_solution: '    return 1\n',
  test: 'def check(candidate):\n    assert candidate() == 1\n',
});
const sampleLine = (id: number) => ({
  task_id: `HumanEval/${id}`,
  completion: '    return 1\n',
});
const problemFile = file('HumanEval.jsonl', problemLine(0), problemLine(1));
const sampleFile = file('samples.jsonl', sampleLine(0), sampleLine(0), sampleLine(1));

const states = () => importer.jobs.map(({ state }) => state.kind);

describe('Importer', () => {
  test('add(sources) imports problems before the samples dropped with them', async () => {
    await importer.add([sampleFile, problemFile]);
    expect(states()).toEqual(['done', 'done']);
    expect(library.runs.list?.map(({ run }) => run.plan)).toEqual([
      { 'HumanEval/0': 2, 'HumanEval/1': 1 },
    ]);
    expect(library.runs.list?.[0]?.run.limits).toEqual(limits);
    expect(importer.news).toBe('samples.jsonl: 3 samples of 2 problems imported as samples.');
  });

  test('add(sources) lets samples that came first go on when their problems come', async () => {
    await importer.add([sampleFile]);
    expect(states()).toEqual(['question']);
    expect(importer.news).toMatch(/belong to problems that are not here yet/);
    await importer.add([problemFile]);
    expect(states()).toEqual(['done', 'done']);
    expect(library.runs.list).toHaveLength(1);
  });

  test('add(sources) says of problems that are here already that they are', async () => {
    await importer.add([problemFile]);
    await importer.add([problemFile]);
    expect(importer.news).toBe(
      'HumanEval.jsonl: Already here as HumanEval: the same 2 problems. Nothing was added.',
    );
    expect(library.sets.list).toHaveLength(1);
  });

  test('add(sources) goes on with the next file after one that is refused', async () => {
    const bad = file('bad.jsonl', { ...problemLine(3), prompt: 7 });
    await importer.add([bad, problemFile]);
    expect(importer.jobs.map(({ name, state }) => [name, state.kind])).toEqual([
      ['bad.jsonl', 'refused'],
      ['HumanEval.jsonl', 'done'],
    ]);
    const [job] = importer.jobs;
    expect(job?.state.kind === 'refused' && job.state.refusal).toMatchObject({
      file: 'bad.jsonl',
      line: 1,
      field: 'prompt',
    });
  });

  test('answer(job, set) imports what the set has and says what was left out', async () => {
    await importer.add([problemFile]);
    await importer.add([file('s.jsonl', sampleLine(0), sampleLine(7), sampleLine(8))]);
    const [job] = importer.jobs;
    expect(job?.state.kind === 'question' && job.state.question).toMatchObject({
      lines: 3,
      taskIds: 3,
      choices: [{ taskIds: 1 }],
    });
    const setId = library.sets.list?.[0]?.set.id ?? '';
    if (job) await importer.answer(job, setId);
    expect(importer.news).toBe(
      's.jsonl: 1 sample of 1 problem imported as s. 2 samples of 2 unknown tasks left out.',
    );
  });

  test('overrule(job, format) imports anew and puts what was stored before in the trash', async () => {
    const both = { ...problemLine(0), text: 'Return 1.', code: 'def f(): return 1', test_list: [] };
    const asMbpp = { ...both, task_id: 4, test_list: ['assert f() == 1'] };
    await importer.add([file('both.jsonl', asMbpp)]);
    const [job] = importer.jobs;
    expect(job?.state.kind).toBe('refused');
    if (job) await importer.overrule(job, 'mbpp');
    expect([job?.formatId, job?.isOverruled, job?.state.kind]).toEqual(['mbpp', true, 'done']);
    if (job) await importer.overrule(job, 'mbpp-sanitized');
    expect(library.sets.list?.map(({ origin }) => origin)).toEqual([
      'both.jsonl, MBPP problems, sanitized',
    ]);
    expect(library.trash.items?.map(({ kind }) => kind)).toEqual(['problem-set']);
  });

  test('overrule(job, format) keeps what was stored where the other format does not fit', async () => {
    await importer.add([problemFile]);
    const [job] = importer.jobs;
    if (job) await importer.overrule(job, 'mbpp');
    expect(job?.state.kind).toBe('refused');
    expect(library.sets.list).toHaveLength(1);
  });

  test('stop() ends an import at once, and retry(job) does it again', async () => {
    let reached = () => {};
    const reading = new Promise<void>((resolve) => (reached = resolve));
    let hangs = true;
    importer = new Importer(
      db,
      library,
      () => limits,
      async (request, options) => {
        if (!hangs) return onThisThread(request, options);
        reached();
        return new Promise((_resolve, reject) => {
          options.signal?.addEventListener('abort', () => {
            reject(options.signal?.reason as Error);
          });
        });
      },
    );
    const added = importer.add([problemFile]);
    await reading;
    const [job] = importer.jobs;
    job?.stop();
    expect(job?.state.kind).toBe('stopped');
    await added;
    expect(job?.state.kind).toBe('stopped');
    hangs = false;
    if (job) await importer.retry(job);
    expect(job?.state.kind).toBe('done');
  });

  test('stop() of a file that waits for its turn keeps it from being imported', async () => {
    const added = importer.add([problemFile, sampleFile]);
    importer.jobs.find(({ name }) => name === 'samples.jsonl')?.stop();
    await added;
    expect(states()).toEqual(['done', 'stopped']);
  });

  test('dismiss(job) takes it off the list', async () => {
    await importer.add([problemFile]);
    const [job] = importer.jobs;
    if (job) importer.dismiss(job);
    expect(importer.jobs).toEqual([]);
  });

  test('add(sources) tells what our own failure was', async () => {
    importer = new Importer(
      db,
      library,
      () => limits,
      () => Promise.reject(new Error('worker broke')),
    );
    await importer.add([problemFile]);
    expect(importer.jobs[0]?.state).toEqual({ kind: 'failed', message: 'worker broke' });
  });
});

describe('peekFormat', () => {
  test('peekFormat(source) names problems and samples by their first records', async () => {
    expect((await peekFormat(problemFile))?.kind).toBe('problems');
    expect((await peekFormat(sampleFile))?.kind).toBe('samples');
  });

  test('peekFormat(source) reads no more than the beginning of a large file', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => sampleLine(i));
    expect((await peekFormat(file('large.jsonl', ...lines)))?.kind).toBe('samples');
  });

  test('peekFormat(source) leaves open what cannot be told', async () => {
    expect(await peekFormat({ kind: 'text', text: 'hello' })).toBeUndefined();
    expect(await peekFormat({ kind: 'text', text: '{"a": 1}' })).toBeUndefined();
    expect(await peekFormat({ kind: 'url', url: 'https://example.org/a.jsonl' })).toBeUndefined();
  });
});
