import { describe, expect, test } from 'vitest';
import type { EvaluationRecord } from '../../src/state/experiment-evaluation.ts';
import { readPicoOptions } from '../../scripts/pico-evaluation-options.ts';
import {
  evaluationFindings,
  evaluationTables,
  table,
  tallyOf,
} from '../../scripts/pico-evaluation-tables.ts';

/** Eight lengths and one family of basics, 10 problems each, 100 samples, two temperatures. */
function record(): EvaluationRecord {
  const tasks = Array.from({ length: 90 }, (_, i) => {
    const place = String((i % 10) + 1).padStart(2, '0');
    const steps = 1 + Math.floor(i / 10);
    return steps === 9 ? `Basics/ints-${place}` : `Chains/${steps}-${place}`;
  });
  const results = [0.2, 0.8].map((temperature) => ({
    temperature,
    problems: tasks.map((task, i) => {
      const steps = Math.min(8, 1 + Math.floor(i / 10));
      // Low temperature: always or never; high: everything now and then.
      const rate = temperature === 0.2 ? (i % 10 < 11 - steps ? 1 : 0) : 0.9 * 0.6 ** (steps - 1);
      const passed = Math.round(100 * rate);
      const better = Math.min(1, rate + 0.15);
      const ks = Array.from({ length: 7 }, () => better);
      return {
        task,
        counts: [passed, 99 - passed > 0 ? 99 - passed : 0, passed < 100 ? 1 : 0, 0, 0, 0, 0],
        mean: ks,
        sum: ks,
      };
    }),
  }));
  return {
    stage: 'medium',
    weights: 'abc',
    temperatures: [0.2, 0.8],
    n: 100,
    model: 'pico-medium@1',
    sets: ['pack:chains@1', 'pack:basics@1'],
    runtime: 'Pyodide',
    finishedAt: '2026-11-21T16:00:00.000Z',
    results,
  };
}

describe('evaluationTables', () => {
  const text = evaluationTables(record());

  test('evaluationTables(record) says what it was made of', () => {
    expect(text).toContain('pico-medium@1 (weights abc), 90 problems, n = 100 samples');
    expect(text).toContain('2026-11-21, judged by Pyodide');
  });

  test('evaluationTables(record) gives every estimate with its interval', () => {
    expect(text).toMatch(
      /\| T = 0\.2 +\| \d+% \(\d+–\d+\) +\| \d+% \(\d+–\d+\) +\| \d+% \(\d+–\d+\)/,
    );
    expect(text).toMatch(/\| 1 +\| 0\.2 +\| .* \| \d+ % +\|/);
    expect(text).toMatch(/\| 100 +\| 0\.8 +\| /);
  });

  test('evaluationTables(record) fits the decay that is there', () => {
    expect(text).toMatch(/\| T = 0\.8 +\| 0\.60 \(0\.60–0\.60\) +\| 0\.60/);
    expect(text).toMatch(/\| 1 +\| 10 +\| 90% /);
  });

  test('evaluationTables(record) tells families, the choice and how samples ended', () => {
    expect(text).toMatch(/\| ints +\| /);
    expect(text).toMatch(/\d+\.\d points \(\d+\.\d to \d+\.\d\)/);
    expect(text).toContain('| timed-out');
    expect(text).not.toContain('runner-error');
  });

  test('evaluationFindings(record) answers what the targets ask', () => {
    const findings = evaluationFindings(record());
    expect(findings['best T for k = 1 and 10']).toBe('0.2 and 0.8');
    expect(findings['factor per step']).toBe('0.60 (0.60–0.60)');
  });

  test('evaluationTables of few samples shows no pass@k for k > n', () => {
    const { results, ...rest } = record();
    const few = results.map((result) => ({
      ...result,
      problems: result.problems.map((one) => ({
        ...one,
        counts: [2, 2, 0, 0, 0, 0, 0],
        mean: [0.5, 0.5],
        sum: [0.5, 0.5],
      })),
    }));
    const small = evaluationTables({ ...rest, n: 4, results: few });
    expect(small).toMatch(/\| T = 0\.2 +\| 50% \(.+\) +\| – +\| –/);
    expect(small).toContain('Choosing one of 2 samples');
  });

  test('tallyOf(problem) leaves what is not an attempt out of n', () => {
    expect(tallyOf({ task: 'a', counts: [3, 2, 1, 1, 1, 5, 7], mean: [], sum: [] })).toEqual({
      taskId: 'a',
      n: 8,
      c: 3,
    });
  });

  test('table(title, head, rows) is Markdown that the formatter leaves alone', () => {
    expect(table('Title', ['', 'pass@1'], [['T = 0.2', '5%']])).toBe(
      [
        '**Title**',
        '',
        '|         | pass@1 |',
        '| ------- | ------ |',
        '| T = 0.2 | 5%     |',
      ].join('\n'),
    );
  });
});

describe('readPicoOptions', () => {
  test('readPicoOptions([]) is the published evaluation', () => {
    expect(readPicoOptions([])).toEqual({
      stages: ['medium'],
      n: 100,
      temperatures: [0.2, 0.5, 0.8, 1],
      data: 'docs/data/pico-evaluation.json',
      card: 'docs/pico.md',
      tablesOnly: false,
      asBuilt: false,
    });
  });

  test('readPicoOptions with a small n writes nowhere unless told', () => {
    expect(readPicoOptions(['--n', '5'])).toMatchObject({ n: 5, data: undefined, card: undefined });
    expect(readPicoOptions(['--n', '5', '--data', 'x.json'])?.data).toBe('x.json');
  });

  test('readPicoOptions sorts stages and temperatures', () => {
    expect(readPicoOptions(['--stages', 'strong,weak', '--temperatures', '1,0.2,1'])).toMatchObject(
      {
        stages: ['weak', 'strong'],
        temperatures: [0.2, 1],
      },
    );
    expect(readPicoOptions(['--help'])).toBeUndefined();
  });

  test.each([
    ['--n', '0'],
    ['--stages', 'huge'],
    ['--temperatures', '0.2,hot'],
  ])('readPicoOptions(%s %s) says what it takes instead', (option, value) => {
    expect(() => readPicoOptions([option, value])).toThrow(new RegExp(`^${option} takes`));
  });
});
