import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { estimateCurve } from '../../src/core/statistics/estimate-curve.ts';
import { formatEstimateParts } from '../../src/core/statistics/format-estimate.ts';
import { exportReport, type ReportOptions } from '../../src/exchange/export-report.ts';
import { reportStyle } from '../../src/exchange/report/report-style.ts';
import { freshDatabase } from '../storage/fresh-database.ts';
import {
  failed,
  manyProblems,
  mixed,
  outcomes,
  storeRun,
  type ReportExample,
} from './export-report-examples.ts';

const now = new Date('2026-08-03T12:00:00Z');

async function report(example: ReportExample, options: ReportOptions = {}): Promise<string> {
  const db = await freshDatabase();
  await storeRun(db, example);
  const blob = await exportReport(db, 'r1', { now, appVersion: '0.1.0', ...options });
  expect(blob.type).toBe('text/html;charset=utf-8');
  return blob.text();
}

/** What a reader sees of some HTML, on one line. */
const words = (text: string): string =>
  text
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const sectionOf = (text: string, id: string): string =>
  words(new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(text)?.[0] ?? '');

/** Four problems with 4, 2, 0 and 0 of 4 passed. */
const small: ReportExample = {
  problems: manyProblems(4),
  n: 4,
  outcomeOf: (place, index) =>
    place + index < 4 && place < 2 && index < 4 - 2 * place ? outcomes[0] : failed,
  change: { finishedAt: '2026-08-02T11:00:00.000Z' },
};

test('exportReport(db, run) says pass@k with both intervals, n and problems', async () => {
  const numbers = sectionOf(await report(small), 'numbers');
  const tallies = [4, 2, 0, 0].map((c, i) => ({ taskId: `HumanEval/${i}`, n: 4, c }));
  for (const point of estimateCurve(tallies, [1, 4])) {
    if (point === undefined) throw new Error('k > n');
    const { k, value, overProblems, overReruns } = point;
    const problems = formatEstimateParts({ value, ...overProblems }, 'en');
    const reruns = formatEstimateParts({ value, ...overReruns }, 'en');
    expect(numbers).toContain(
      `pass@${k} ${problems.value} ${problems.interval} over problems ${reruns.interval} over re-runs`,
    );
  }
  // pass@1 = (1 + 1/2 + 0 + 0) / 4; pass@4 = (1 + 1 + 0 + 0) / 4.
  expect(numbers).toMatch(/pass@1 38% .* pass@4 50% .* Made of 4 problems, n = 4 per problem: 16/);
  expect(numbers).toContain('pass@10 and pass@100 would need 10 and 100 samples of every problem.');
});

test('exportReport(db, run) says how many samples are different programs of their problem', async () => {
  const textOf = (place: number, index: number) => `    return ${place === 0 ? index : 0}\n`;
  const text = await report({ ...small, textOf });
  expect(sectionOf(text, 'manifest')).toContain('Different programs 7 of 16, within each problem');
});

test('exportReport(db, run) gives a row per problem with n, c and its own interval', async () => {
  const problems = sectionOf(await report(small), 'problems');
  expect(problems).toContain('HumanEval/0 4 4 100% (51–100) 12 ms');
  expect(problems).toContain('HumanEval/1 4 2 50% (15–85) 12 ms');
  expect(problems).toContain('HumanEval/3 4 0 0% (0–49) 12 ms');
});

test('exportReport(db, run) tells every kind of verdict apart and what is left out of n', async () => {
  const text = await report({
    problems: manyProblems(1),
    n: 8,
    outcomeOf: (_, index) => outcomes[index],
  });
  const verdicts = sectionOf(text, 'verdicts');
  expect(verdicts).toContain('passed 1 20% every test held');
  expect(verdicts).toContain('failed 1 20%');
  expect(verdicts).toContain('timed out 1 20%');
  expect(verdicts).toContain('counted in n 5 attempts');
  expect(verdicts).toContain('unsupported 1 left out');
  expect(verdicts).toContain('runner error 1 left out');
  expect(verdicts).toContain('not run yet 1 left out');
  expect(verdicts).toContain('1 unsupported: needs numpy');
  expect(verdicts).toContain('1 runner error: the frame did not answer');
  expect(sectionOf(text, 'numbers')).toContain('n = 5 per problem: 5 samples.');
  expect(sectionOf(text, 'problems')).toContain('2 left out, 1 not run');
});

test('exportReport(db, run) of a half-graded run takes finished problems and says so', async () => {
  const text = await report({
    problems: manyProblems(4),
    n: 3,
    outcomeOf: (place, index) => (place * 3 + index < 7 ? outcomes[0] : undefined),
  });
  expect(sectionOf(text, 'numbers')).toContain(
    'Made of 2 of 4 problems, n = 3 per problem: 6 samples. Not in the numbers: 1 half-graded problem. 1 problem without any graded sample that counts is not in the numbers either.',
  );
  expect(sectionOf(text, 'manifest')).toContain('12 samples of 4 problems, 7 graded so far');
  expect(sectionOf(text, 'manifest')).toContain('Finished not yet');
  expect(words(text)).toContain('not finished');
});

test('exportReport(db, run) of an empty run says that there is nothing to estimate', async () => {
  const text = await report({ problems: [], n: 0, outcomeOf: () => undefined });
  expect(sectionOf(text, 'numbers')).toBe(
    'pass@k This run has no samples, so there is nothing to estimate.',
  );
  expect(text).toContain('id="manifest"');
  expect(text).not.toContain('NaN');
});

test('exportReport(db, run) of a run without verdicts shows samples, but no number', async () => {
  const text = await report({ problems: manyProblems(2), n: 2, outcomeOf: () => undefined });
  expect(sectionOf(text, 'numbers')).toContain('No sample that counts has been graded');
  expect(sectionOf(text, 'programs')).toContain('No sample of this problem has been judged.');
  expect(text).toContain('class="at-waiting"');
});

test.each([
  ['one problem, one sample', manyProblems(1), 1],
  ['all passed', manyProblems(6), 5],
])('exportReport(db, run) holds for %s', async (_, problems, n) => {
  const text = await report({ problems, n, outcomeOf: () => outcomes[0] });
  expect(sectionOf(text, 'numbers')).toMatch(/pass@1 100% \d+(\.\d+)?–100/);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

test('exportReport(db, run) of one problem does not pretend to speak of others', async () => {
  const text = await report({ problems: manyProblems(1), n: 4, outcomeOf: () => failed });
  expect(sectionOf(text, 'numbers')).toContain('both intervals are over re-runs.');
  expect(sectionOf(await report(small), 'numbers')).not.toContain('both intervals');
});

test('exportReport(db, run) gives the same bytes for the same run and date', async () => {
  const example: ReportExample = { problems: manyProblems(20), n: 12, outcomeOf: mixed };
  expect(await report(example)).toBe(await report(example));
});

test('exportReport(db, run) spells numbers as the locale does, and survives a bad one', async () => {
  expect(sectionOf(await report(small, { locale: 'de' }), 'numbers')).toContain('pass@1 38 % 5–88');
  expect(sectionOf(await report(small, { locale: 'no such!' }), 'numbers')).toContain('38%');
});

test('exportReport(db, run) of 164 x 200 long samples stays under 5 MB and says what is cut', async () => {
  const line =
    'x = "<&>" # as long as lines get, and every character an entity of its own <<<>>>\n';
  const text = await report({
    problems: manyProblems(164),
    n: 200,
    outcomeOf: mixed,
    textOf: (_, index) => (index < 40 ? line.repeat(200) : line),
  });
  const bytes = new TextEncoder().encode(text).length;
  expect(bytes).toBeLessThan(5_000_000);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(sectionOf(text, 'programs')).toMatch(/\(\d+,\d{3} more characters not shown\)/);
});

test('exportReport(db, run) leaves programs out once they fill their share, and says so', async () => {
  const text = await report({
    problems: manyProblems(1200),
    n: 2,
    outcomeOf: (_, index) => outcomes[index],
    textOf: () => '<'.repeat(5000),
  });
  expect(text.length).toBeLessThan(6_000_000);
  expect(sectionOf(text, 'programs')).toMatch(/The programs of the last \d+ problems are left out/);
});

test('exportReport(db, run) reports progress from 0 to 1 and stops when aborted', async () => {
  const parts: number[] = [];
  await report(small, { onProgress: (part) => parts.push(part) });
  expect([parts[0], parts.at(-1)]).toEqual([0, 1]);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));

  const controller = new AbortController();
  const stop = (part: number) => {
    if (part > 0) controller.abort(new Error('enough'));
  };
  await expect(report(small, { signal: controller.signal, onProgress: stop })).rejects.toThrow(
    'enough',
  );
});

test('exportReport(db, run) throws a RangeError for a run that is not there', async () => {
  await expect(exportReport(await freshDatabase(), 'none')).rejects.toThrow(RangeError);
});

test("reportStyle(kinds) has the colours of the page's own tokens", async () => {
  const tokens = await readFile(
    join(import.meta.dirname, '../../src/ui/styles/tokens.css'),
    'utf8',
  );
  const colours = reportStyle([]).match(/--color-[\w-]+: light-dark\([^;]*;/g) ?? [];
  expect(colours.length).toBeGreaterThan(15);
  expect(colours.filter((colour) => !tokens.includes(colour))).toEqual([]);
});
