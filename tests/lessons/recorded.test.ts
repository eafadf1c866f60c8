import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordDraw, tellingTasks } from '../../scripts/record-lessons/record-draw.ts';
import { countsInN, verdictKinds } from '../../src/core/grading/verdict.ts';
import { meanPassAtK } from '../../src/core/statistics/mean-pass-at-k.ts';
import { bestOfFirstK } from '../../src/core/statistics/naive-estimators.ts';
import { passAtK } from '../../src/core/statistics/pass-at-k.ts';
import { tallyVerdicts } from '../../src/core/statistics/tally.ts';
import type { JsonObject } from '../../src/formats/json/json-object.ts';
import { humanEvalProblems } from '../../src/formats/problems/human-eval-problems.ts';
import { assertionsOf } from '../../src/lessons/assertions.ts';
import type { PicoStage } from '../../src/lessons/draw-spec.ts';
import { readRecorded, recordedOf } from '../../src/lessons/recorded/read-recorded.ts';
import {
  letterOf,
  recordedSamples,
  type RecordedProblem,
} from '../../src/lessons/recorded/recorded-run.ts';
import { recordedSpecs, testedTemperature } from '../../src/lessons/recorded/recorded-specs.ts';
import { recordedRun } from './recorded-example.ts';

const stages: readonly PicoStage[] = ['weak', 'medium', 'strong'];

const file = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));

const noTests = { kind: 'check', source: '' } as const;

/** The problems of the pack by their ids. */
const problems = new Map(
  file('public/packs/chains/problems.jsonl')
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => {
      const record = JSON.parse(line) as JsonObject;
      const parsed = humanEvalProblems.parse(record, { file: 'problems.jsonl', line: 1 });
      return [parsed.taskId, parsed];
    }),
);

const problem = (): RecordedProblem => {
  const found = recordedRun().draws[0]?.problems[0];
  if (!found) throw new Error('the example has no problem');
  return found;
};

const rightOf = (one: RecordedProblem): boolean[] =>
  recordedSamples(one).map(({ kind }) => kind === 'passed');

describe('recordedSamples(problem)', () => {
  test('gives every sample as it was recorded', () => {
    expect(recordedSamples(problem())).toEqual([
      {
        taskId: 'A/0',
        index: 0,
        kind: 'passed',
        tokens: 10,
        sumLogProb: -5,
        meanLogProb: -0.5,
        tests: [true, true],
        completion: '    return 1\n',
      },
      {
        taskId: 'A/0',
        index: 1,
        kind: 'failed',
        tokens: 20,
        sumLogProb: -4,
        meanLogProb: -0.2,
        tests: [false, true],
        completion: '    return 2\n',
      },
    ]);
  });

  test('refuses lists that do not agree, and letters that mean nothing', () => {
    expect(() => recordedSamples({ ...problem(), verdicts: 'pff' })).toThrow('lacks sample 2');
    expect(() => recordedSamples({ ...problem(), verdicts: 'px' })).toThrow('lacks sample 1');
  });

  test('has a letter of its own for every verdict', () => {
    expect(new Set(verdictKinds.map(letterOf)).size).toBe(verdictKinds.length);
  });
});

describe('recordDraw(spec, samples, texts)', () => {
  const spec = { pack: 'chains', taskIds: ['A/0'], stage: 'medium', n: 2 } as const;
  const asked = { ...spec, temperature: 0.8, seed: 2026 };
  const timed = recordedSamples(problem()).map((one) => ({ ...one, drawMs: 15, gradeMs: 2.5 }));

  test('is read back as what it was made of', () => {
    expect(recordDraw(asked, timed.toReversed(), ['A/0'])).toEqual(recordedRun().draws[0]);
  });

  test('refuses what is not complete', () => {
    expect(() => recordDraw(asked, timed.slice(1), [])).toThrow('has not 2 samples');
  });

  test('tellingTasks(samples, count) chooses problems of which about half is right', () => {
    const rows = (taskId: string, right: number) =>
      Array.from({ length: 4 }, (_, index) => ({
        ...{ taskId, index, tokens: 1, sumLogProb: 0, meanLogProb: 0 },
        kind: index < right ? ('passed' as const) : ('failed' as const),
      }));
    const all = [rows('C/1-01', 4), rows('C/2-01', 2), rows('C/2-02', 2), rows('C/3-01', 1)];
    expect(tellingTasks(all.flat(), 2)).toEqual(['C/2-01', 'C/3-01']);
  });
});

describe('recordedOf(spec)', () => {
  const [spec] = recordedSpecs('weak');
  if (!spec) throw new Error('nothing is recorded');

  test('gives a part of what is recorded, in the order asked for', async () => {
    const part = { ...spec, taskIds: ['Chains/3-02', 'Chains/1-01'], n: 5 };
    const found = await recordedOf(part);
    expect(found?.samples.map(({ taskId, index }) => `${taskId}#${index}`)).toEqual(
      part.taskIds.flatMap((id) => [0, 1, 2, 3, 4].map((index) => `${id}#${index}`)),
    );
    expect(found?.about.model).toBe('pico-weak@1');
  });

  test.each([
    ['another seed', { seed: 1 }],
    ['another temperature', { temperature: 0.7 }],
    ['more samples', { n: 41 }],
    ['another problem', { taskIds: ['Chains/8-01'] }],
    ['another pack', { pack: 'basics' as const }],
  ])('has nothing for %s', async (_, change) => {
    expect(await recordedOf({ ...spec, ...change })).toBeUndefined();
  });

  test('has each assertion at one temperature only', async () => {
    const [cold] = recordedSpecs('medium');
    if (!cold) throw new Error('nothing is recorded');
    expect((await recordedOf(cold))?.samples).toHaveLength(24 * 40);
    expect(await recordedOf({ ...cold, eachTest: true })).toBeUndefined();
  });
});

describe.each(stages)('the recording of Pico %s', (stage) => {
  test('is of the weights and the pack that are part of this version', async () => {
    const { about } = await readRecorded(stage);
    const weights = file(`public/models/pico/pico-${stage}.bin`);
    const pack = JSON.parse(file('public/packs/chains/pack.json').toString()) as object;
    expect(about.weights).toBe(createHash('sha256').update(weights).digest('hex'));
    expect(pack).toMatchObject({ id: about.pack, version: about.packVersion });
    expect(about.model).toBe(`pico-${stage}@1`);
  });

  test('holds all that its specs ask for, every sample judged', async () => {
    const { draws } = await readRecorded(stage);
    expect(draws).toHaveLength(recordedSpecs(stage).length);
    for (const spec of recordedSpecs(stage)) {
      const found = await recordedOf(spec);
      expect(found?.samples).toHaveLength(24 * 40);
      for (const one of found?.samples ?? []) {
        expect(countsInN(one.kind)).toBe(true);
        expect(one.meanLogProb).toBeLessThanOrEqual(0);
        expect(one.tokens).toBeGreaterThan(0);
      }
    }
  });

  test('says passed of exactly those that hold every assertion of their tests', async () => {
    const spec = recordedSpecs(stage).find((one) => one.temperature === testedTemperature);
    const { samples = [] } = (spec && (await recordedOf(spec))) ?? {};
    expect(samples).toHaveLength(24 * 40);
    for (const { tests = [], kind, taskId, index } of samples) {
      const assertions = assertionsOf(problems.get(taskId) ?? { tests: noTests }) ?? [];
      expect(tests, taskId).toHaveLength(assertions.length);
      const strong = tests.filter((_, i) => assertions[i]?.weak === false);
      expect(strong.every(Boolean), `${taskId}#${index}`).toBe(kind === 'passed');
    }
  });

  test('holds wrong programs that pass the weak tests', async () => {
    const draw = (await readRecorded(stage)).draws.find(
      ({ temperature }) => temperature === testedTemperature,
    );
    const fooled = (draw?.problems ?? [])
      .flatMap((one) => recordedSamples(one))
      .filter((one) => {
        const assertions = assertionsOf(problems.get(one.taskId) ?? { tests: noTests }) ?? [];
        const weak = one.tests?.filter((_, i) => assertions[i]?.weak === true) ?? [];
        return one.kind !== 'passed' && weak.length > 0 && weak.every(Boolean);
      });
    expect(fooled.length).toBeGreaterThan(0);
  });

  test('has a pass@k that is the mean over all choices of k samples', async () => {
    const [draw] = (await readRecorded(stage)).draws;
    for (const one of draw?.problems ?? []) {
      const right = rightOf(one);
      const pairs = right.flatMap((a, i) => right.slice(i + 1).map((b) => bestOfFirstK([a, b], 2)));
      const share = pairs.reduce<number>((sum, best) => sum + (best ?? NaN), 0) / pairs.length;
      const c = right.filter(Boolean).length;
      expect(passAtK(right.length, c, 2)).toBeCloseTo(share, 12);
    }
  });
});

describe('the recordings together', () => {
  const passAt = async (stage: PicoStage, temperature: number, k: number) => {
    const draw = (await readRecorded(stage)).draws.find((one) => one.temperature === temperature);
    const tallies = (draw?.problems ?? []).map((one) =>
      tallyVerdicts(
        { taskId: one.task },
        recordedSamples(one).map(({ kind }) => kind),
      ),
    );
    return meanPassAtK(tallies, k) ?? NaN;
  };

  test('show a better stage solving more with one try', async () => {
    const [weak, medium, strong] = await Promise.all(stages.map((stage) => passAt(stage, 0.8, 1)));
    expect(weak).toBeLessThan(medium ?? NaN);
    expect(medium).toBeLessThan(strong ?? NaN);
  });

  test('show one try at its best with a lower temperature than many tries', async () => {
    expect(await passAt('medium', 0.2, 1)).toBeGreaterThan(await passAt('medium', 1, 1));
    expect(await passAt('medium', 0.2, 20)).toBeLessThan(await passAt('medium', 0.6, 20));
  });

  test('keep the texts of three problems, of which some answers are right and some wrong', async () => {
    const { draws } = await readRecorded('medium');
    const read = draws.flatMap(({ problems }) => problems).filter(({ texts }) => texts);
    expect(read).toHaveLength(3);
    for (const one of read) {
      expect(one.texts).toHaveLength(40);
      expect(new Set(rightOf(one)).size).toBe(2);
    }
  });
});
