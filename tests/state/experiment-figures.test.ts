import { describe, expect, test } from 'vitest';
import { chainSteps } from '../../src/state/chain-steps.ts';
import type { Arm } from '../../src/state/experiment-arm.ts';
import type { Figure } from '../../src/state/experiment-figure.ts';
import { armCount, pickChains, type ExperimentKind } from '../../src/state/experiment-kind.ts';
import { experimentKinds } from '../../src/state/experiment-kinds.ts';
import { figureCsv, figureTable } from '../../src/state/experiment-table.ts';
import { armOf, chains, drawnAt } from './experiment-world.ts';

const kind = (id: string): ExperimentKind => {
  const found = experimentKinds.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const models = { weak: 'pico-weak@1', medium: 'pico-medium@1', strong: 'pico-strong@1' };
const material = { problems: chains(20), models };
const ids = pickChains(material.problems, [1, 2, 3, 4], 3);
const draw = (id: string, arms: readonly Arm[]): Figure => kind(id).figure(arms, 'en');
const lines = (figure: Figure) => figure.series.map(({ label }) => label);

describe('every kind of experiment', () => {
  test.each(experimentKinds)(
    '$id: its arms have names of their own and problems to draw',
    (one) => {
      const plans = one.plan(material);
      expect(new Set(plans.map(({ arm }) => arm)).size).toBe(plans.length);
      expect(armCount(one)).toBe(plans.length);
      for (const { taskIds, n } of plans) {
        expect(taskIds.length).toBeGreaterThanOrEqual(12);
        expect(n).toBeGreaterThanOrEqual(20);
      }
    },
  );

  test.each(experimentKinds)('$id: arms that are compared differ in one thing only', (one) => {
    const plans = one.plan(material);
    for (const shared of ['n', 'taskIds'] as const)
      expect(new Set(plans.map((plan) => JSON.stringify(plan[shared]))).size).toBe(1);
    const settings = plans.map(({ model, temperature, tests }) => [model, temperature, tests]);
    const varied = [0, 1, 2].filter((i) => new Set(settings.map((row) => row[i])).size > 1);
    expect(varied.length).toBe(plans.length === 1 ? 0 : 1);
  });

  test.each(experimentKinds)(
    '$id: before anything is graded there is a figure that says nothing',
    (one) => {
      const nothing = armOf({ label: 'a', taskIds: ids, n: 4, correct: () => -1 });
      for (const arms of [[], [nothing], [nothing, nothing]]) {
        const { series, reading, x } = one.figure(arms, 'en');
        expect([series.flatMap(({ points }) => points), reading]).toEqual([[], []]);
        expect(x.to).toBeGreaterThan(x.from);
      }
    },
  );
});

describe('temperature sweep', () => {
  const steady = armOf({
    label: 'T = 0.2',
    taskIds: ids,
    n: 20,
    correct: (_, i) => (i % 2 ? 20 : 0),
    run: drawnAt(0.2),
  });
  const varied = armOf({ label: 'T = 1', taskIds: ids, n: 20, correct: () => 5, run: drawnAt(1) });

  test('says that the best temperature rises with k, and marks where it changes', () => {
    const figure = draw('temperature', [steady, varied]);
    expect(lines(figure)).toEqual(['best T', 'T = 0.2', 'T = 1']);
    expect(figure.marks.map(({ text }) => text)).toEqual(['T 0.2', 'T 1']);
    expect(figure.reading[0]).toBe(
      'The more tries, the more daring pays: the best temperature rises from 0.2 for one try to 1 for 20.',
    );
    expect(figure.reading[1]).toMatch(
      /^One try: T = 0.2 with pass@1 of 50% \(.+\), the best in \d+% of repetitions.$/,
    );
  });

  test('does not claim a rise that is not there', () => {
    const better = armOf({
      label: 'T = 0.2',
      taskIds: ids,
      n: 20,
      correct: () => 15,
      run: drawnAt(0.2),
    });
    expect(draw('temperature', [better, varied]).reading[0]).toMatch(/^Here one temperature, 0.2,/);
  });

  test('compares only arms that are finished, over the problems that all of them finished', () => {
    const half = armOf({
      label: 'T = 1',
      taskIds: ids,
      n: 20,
      correct: (_, i) => (i < 6 ? 5 : -1),
      run: drawnAt(1),
    });
    const figure = draw('temperature', [steady, half]);
    expect(lines(figure)).toEqual(['T = 0.2', 'T = 1']);
    expect(figure.reading).toEqual([]);
  });
});

describe('chain length', () => {
  const arm = armOf({
    label: 'all lengths',
    taskIds: pickChains(material.problems, [1, 2, 3, 4, 5, 6, 7, 8], 20),
    n: 32,
    correct: (taskId) => Math.round(32 * 0.5 ** (chainSteps(taskId) ?? NaN)),
  });

  test('fits the factor per step with its interval', () => {
    const figure = draw('chain-length', [arm]);
    expect(lines(figure)).toEqual(['pass@1', 'fit of pass@1', 'pass@10']);
    expect(figure.series[0]?.points.map(({ x }) => x)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(figure.reading[0]).toMatch(
      /multiplies pass@1 by 0.5 \(0.\d+ to 0.\d+\), which is to divide it by 2/,
    );
  });

  test('has nothing to fit while only one length is finished', () => {
    const short = armOf({
      label: 'all lengths',
      taskIds: ids,
      n: 4,
      correct: (taskId) => (taskId.startsWith('Chains/1-') ? 3 : -1),
    });
    const figure = draw('chain-length', [short]);
    expect(lines(figure)).toEqual(['pass@1']);
    expect(figure.reading).toEqual([]);
  });
});

describe('choosing one', () => {
  const arm = (tell: number) =>
    armOf({
      label: 'T = 0.8',
      taskIds: ids,
      n: 20,
      correct: () => 8,
      score: (_, index) => ({
        tokens: 20,
        logProb: -20 * (index < 8 ? 1 - tell : 1) - index / 100,
      }),
    });

  test('tells the gain of the mean log-probability over a blind choice', () => {
    const figure = draw('choice', [arm(0.5)]);
    expect(lines(figure)).toEqual([
      'oracle: run the tests',
      'mean log-prob',
      'sum log-prob',
      'blind choice',
    ]);
    expect(figure.reading[0]).toMatch(
      /^Of 20 samples, .+ in 100% \(.+\) of problems, one chosen blindly in 40% \(.+\): a gain of 60 points/,
    );
  });

  test('leaves out problems with a sample that has no score', () => {
    const some = arm(0.5);
    const scores = new Map(some.scores);
    scores.set(ids[0] ?? '', []);
    const figure = draw('choice', [{ ...some, scores }]);
    expect(figure.reading[0]).toContain('Of 20 samples');
    expect(draw('choice', [{ ...some, scores: new Map() }]).series).toEqual([]);
  });
});

describe('weak tests', () => {
  const strong = armOf({ label: 'all tests', taskIds: ids, n: 10, correct: () => 4 });
  const shape = { label: 'weak tests', taskIds: ids, n: 10, run: { tests: 'weak' } } as const;
  const weak = armOf({ ...shape, correct: (_, i) => (i < 6 ? 6 : 4) });

  test('counts false passes and how much they flatter', () => {
    const figure = draw('weak-tests', [strong, weak]);
    expect(lines(figure)).toEqual(['weak tests', 'all tests']);
    expect(figure.reading[0]).toBe(
      'Of 120 samples, 60 pass the weak tests, and 12 of these are wrong: 20% (11–27) of what was called right.',
    );
    expect(figure.reading[1]).toMatch(
      /^Weak tests flatter pass@1 by 10 points \(3 to 17\) and pass@10 by 0 points/,
    );
    expect(figure.reading[2]).toBe(
      '6 of 12 problems were fooled, Chains/1-01 most often: 2 times.',
    );
  });

  test('shows all tests alone until the samples are judged again', () => {
    expect(lines(draw('weak-tests', [strong]))).toEqual(['all tests']);
    expect(draw('weak-tests', [strong]).reading).toEqual([]);
  });

  test('tells of samples that only the weak tests turned down', () => {
    const good = armOf({ label: 'all tests', taskIds: ids, n: 10, correct: () => 5 });
    const odd = armOf({ ...shape, correct: () => 4 });
    const { reading } = draw('weak-tests', [good, odd]);
    expect(reading.at(-1)).toMatch(/^12 passed all tests but not the weak ones/);
  });
});

describe('model stages', () => {
  const stage = (label: string, c: number) =>
    armOf({ label, taskIds: ids, n: 20, correct: () => c });

  test('says how many tries make up for the better model', () => {
    const figure = draw('stages', [stage('weak', 3), stage('medium', 6), stage('strong', 10)]);
    expect(lines(figure)).toEqual(['weak', 'medium', 'strong']);
    expect(figure.reading[0]).toMatch(
      /^The weak stage needs 3 tries to do as well as the medium one does with one \(30% \(.+\)\)\.$/,
    );
    expect(figure.reading[1]).toMatch(
      /^The medium stage needs 2 tries to do as well as the strong one/,
    );
    expect(figure.marks.map(({ text }) => text)).toEqual([
      '3 × weak = medium',
      '2 × medium = strong',
    ]);
  });

  test('says so where no number of tries is enough', () => {
    const figure = draw('stages', [stage('weak', 0), stage('medium', 6)]);
    expect(figure.reading[0]).toMatch(/^The weak stage needs more than 20 tries to do/);
    expect(figure.marks).toEqual([]);
  });
});

describe('figureTable and figureCsv', () => {
  const figure = draw('stages', [
    armOf({ label: 'weak, "first"', taskIds: ids, n: 3, correct: () => 1 }),
  ]);

  test('figureTable(figure, locale) has a row per tick and a column per line', () => {
    const { head, rows } = figureTable(figure, 'en');
    expect(head).toEqual(['k, the number of tries', 'weak, "first"']);
    expect(rows.map(([k]) => k)).toEqual(['1', '2', '3']);
    expect(rows[2]?.[1]).toMatch(/^100% \(\d+.*–100.*\)$/);
  });

  test('figureCsv(figure) quotes what must be quoted and keeps every digit', () => {
    const [head, first] = figureCsv(figure).split('\n');
    expect(head).toBe('line,"k, the number of tries",pass@k,low,high');
    expect(first).toMatch(/^"weak, ""first""",1,0\.3{14}\d+,0\.\d+,0\.\d+$/);
  });
});

test('chainSteps(taskId) reads the steps of the Chains pack, and of nothing else', () => {
  expect(chainSteps('Chains/3-07')).toBe(3);
  expect(chainSteps('Chains/12-240')).toBe(12);
  for (const other of ['HumanEval/3', 'Basics/ints-01', 'Chains/x-01', 'My Chains/3-07'])
    expect(chainSteps(other)).toBeUndefined();
});
