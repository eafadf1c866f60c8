import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictKinds, type VerdictKind } from '../../src/core/grading/verdict.ts';
import { estimateCurve } from '../../src/core/statistics/estimate-curve.ts';
import { figuresOf, type FiguredVerdict } from '../../src/state/library-figures.ts';

const verdicts = (taskId: string, ...kinds: VerdictKind[]): FiguredVerdict[] =>
  kinds.map((kind) => ({ taskId, kind }));

describe('figuresOf', () => {
  test('figuresOf(run, []) has nothing to say about pass@1', () => {
    const { samples, problems, graded, passAt1, pool } = figuresOf({ plan: { a: 2, b: 3 } }, []);
    expect({ samples, problems, graded, passAt1, pool }).toEqual({
      samples: 5,
      problems: 2,
      graded: 0,
      passAt1: undefined,
      pool: { problems: 0, samples: 0 },
    });
  });

  test('figuresOf(run, verdicts) estimates from finished problems once there is one', () => {
    const found = [...verdicts('a', 'passed', 'failed'), ...verdicts('b', 'passed')];
    expect(figuresOf({ plan: { a: 2, b: 2 } }, found).passAt1?.value).toBe(0.5);
  });

  test('figuresOf(run, verdicts) estimates from what is graded before that', () => {
    const { passAt1, pool } = figuresOf({ plan: { a: 2, b: 2 } }, verdicts('b', 'passed'));
    expect([passAt1?.value, pool]).toEqual([1, { problems: 1, samples: 1 }]);
  });

  test('figuresOf(run, verdicts) leaves our own failures and the unsupported out of n', () => {
    const found = verdicts('a', 'passed', 'runner-error', 'unsupported', 'failed');
    const { passAt1, pool, graded } = figuresOf({ plan: { a: 4 } }, found);
    expect([passAt1?.value, pool.samples, graded]).toEqual([0.5, 2, 4]);
  });

  test('figuresOf(run, verdicts, clusters) widens the interval where problems share a parent', () => {
    const plan = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, 1]));
    const found = Object.keys(plan).map((taskId, i) => ({
      taskId,
      kind: i < 3 ? ('passed' as const) : ('failed' as const),
    }));
    const parents = new Map(Object.keys(plan).map((id, i) => [id, i < 3 ? 'x' : `y${i}`]));
    const alone = figuresOf({ plan }, found).passAt1;
    const shared = figuresOf({ plan }, found, parents).passAt1;
    expect(shared?.value).toBe(alone?.value);
    expect(shared).not.toEqual(alone);
  });

  test('figuresOf(run, verdicts) agrees with estimateCurve on fully graded runs', () => {
    const kind = fc.constantFrom(...verdictKinds.slice(0, 4));
    const rows = fc.array(fc.array(kind, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (tasks) => {
        const plan = Object.fromEntries(tasks.map((kinds, i) => [`t${i}`, kinds.length]));
        const found = tasks.flatMap((kinds, i) => verdicts(`t${i}`, ...kinds));
        const tallies = tasks.map((kinds, i) => ({
          taskId: `t${i}`,
          n: kinds.length,
          c: kinds.filter((one) => one === 'passed').length,
        }));
        const [point] = estimateCurve(tallies, [1]);
        expect(figuresOf({ plan }, found).passAt1).toEqual({
          value: point?.value,
          ...point?.overProblems,
        });
      }),
    );
  });
});
