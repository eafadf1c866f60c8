import { describe, expect, test } from 'vitest';
import { defaultLimits, type Limits } from '../../src/core/grading/limits.ts';
import { DraftError, type RunDraft } from '../../src/state/run-draft.ts';
import { getRun, listRuns } from '../../src/storage/runs.ts';
import { putProblemSet } from '../../src/storage/problems.ts';
import { problemSet, problems } from '../storage/examples.ts';
import { params } from './fake-engine.ts';
import { runBench } from './run-bench.ts';

describe('createRun', () => {
  test('createRun(draft) stores a run that says what is sampled, from where, and how often', async () => {
    const { db, create, context } = await runBench();
    const run = await create();
    expect(await getRun(db, run.id)).toEqual(run);
    expect(run).toMatchObject({
      name: 'Pico medium, T = 0.8, 3 × 4',
      problemSetId: 'set',
      plan: { 'A/0': 4, 'A/1': 4, 'A/2': 4 },
      source: { engine: 'pico', label: 'Pico medium', model: 'pico-medium@1', params },
      limits: context.limits,
    });
    expect(run).not.toHaveProperty('tests');
    expect(run).not.toHaveProperty('finishedAt');
  });

  test('createRun(draft) keeps the problems that are asked for, in the order of the set', async () => {
    const { create } = await runBench();
    const run = await create({ taskIds: ['A/2', 'A/0'], name: '  Two  ' });
    expect(Object.keys(run.plan)).toEqual(['A/0', 'A/2']);
    expect(run.name).toBe('Two');
  });

  test('createRun(draft) keeps the tests and the experiment that a run belongs to', async () => {
    const { create } = await runBench();
    const experiment = { id: 'e', kind: 'weak-tests', arm: 'weak' };
    expect(await create({ tests: 'weak', experiment })).toMatchObject({
      tests: 'weak',
      experiment,
    });
  });

  test('createRun(draft) keeps limits and stop sequences of its own', async () => {
    const { create, context } = await runBench();
    const limits = { ...context.limits, timeMs: 1500, memoryMiB: 256, timePinned: true };
    const made = await create({ limits, ...drawn({ stop: ['\n#'] }) });
    expect(made).toMatchObject({ limits, source: { params: { stop: ['\n#'] } } });
  });

  test.each<[string, Partial<RunDraft>, RegExp]>([
    ['no time', limited({ timeMs: 0 }), /^Time limit must be a number from 1 to 120\.$/],
    ['endless time', limited({ timeMs: 121_000 }), /^Time limit must be/],
    ['no number', limited({ timeMs: NaN }), /^Time limit must be/],
    ['half a MiB', limited({ memoryMiB: 64.5 }), /^Memory limit must be a whole number from 64/],
    ['no samples', { n: 0 }, /^Samples per problem must be a whole number from 1 to 1,000\.$/],
    ['half a sample', { n: 1.5 }, /whole number/],
    ['a set that is gone', { problemSetId: 'gone' }, /^This problem set was deleted\.$/],
    ['no problems', { taskIds: [] }, /^Choose at least one problem\.$/],
    ['a stranger', { taskIds: ['A/0', 'B/1'] }, /^B\/1 is not in this problem set\.$/],
    ['an unknown model', drawn({ model: 'gpt' }), /^There is no model gpt in this version\.$/],
    ['an unknown engine', drawn({ engine: 'x' }), /^There is no model/],
    ['heat', drawn({ temperature: 3 }), /^Temperature must be a number from 0 to 2\.$/],
    ['NaN', drawn({ temperature: NaN }), /^Temperature must be/],
    ['top-p 0', drawn({ topP: 0 }), /^Top-p must be a number from 0.01 to 1\.$/],
    ['too many tokens', drawn({ maxTokens: 257 }), /^Max tokens must be .* from 1 to 256\.$/],
    ['a negative seed', drawn({ seed: -1 }), /^Seed must be a whole number from 0 to/],
    ['a run that is gone', { source: { kind: 'run', runId: 'gone' } }, /was deleted\.$/],
  ])(
    'createRun(%s) is refused with a sentence, and nothing is stored',
    async (_, change, reason) => {
      const { db, create } = await runBench();
      const refused = create(change);
      await expect(refused).rejects.toThrow(DraftError);
      await expect(refused).rejects.toThrow(reason);
      expect(await listRuns(db)).toEqual([]);
    },
  );

  test('createRun(weak tests) is refused over problems that have none', async () => {
    const { db, create } = await runBench();
    await putProblemSet(db, problemSet('plain', 2), problems(2));
    await expect(create({ problemSetId: 'plain', tests: 'weak' })).rejects.toThrow(
      '2 problems have no weak tests.',
    );
  });

  test('createRun(run) takes over where the samples came from, and their number', async () => {
    const { create } = await runBench();
    const first = await create({ taskIds: ['A/0'], n: 2 });
    const source = { kind: 'run', runId: first.id } as const;
    const again = await create({ taskIds: ['A/0'], n: 2, source, tests: 'weak' });
    expect(again.source).toEqual({
      ...first.source,
      engine: 'replay',
      recording: `run:${first.id}`,
    });
    expect(again.name).toBe('Pico medium, T = 0.8, 1 × 2, weak tests');
    await expect(create({ taskIds: ['A/0'], n: 3, source })).rejects.toThrow(
      'has 2 samples of A/0, not 3.',
    );
  });
});

function limited(change: Partial<Limits>): Partial<RunDraft> {
  return { limits: { ...defaultLimits, ...change } };
}

function drawn(
  change: Partial<typeof params> & { readonly engine?: string; readonly model?: string },
): Partial<RunDraft> {
  const { engine = 'pico', model = 'pico-medium@1', ...some } = change;
  return { source: { kind: 'model', engine, model, params: { ...params, ...some } } };
}
