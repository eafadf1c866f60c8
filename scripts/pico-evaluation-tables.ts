import { countsInN, verdictKinds, type VerdictKind } from '../src/core/grading/verdict.ts';
import { estimateCurve } from '../src/core/statistics/estimate-curve.ts';
import { estimateMean } from '../src/core/statistics/estimate-mean.ts';
import type { Estimate } from '../src/core/statistics/estimate.ts';
import { formatEstimate } from '../src/core/statistics/format-estimate.ts';
import { pairedDifference } from '../src/core/statistics/paired-difference.ts';
import { fitDecay } from '../src/core/statistics/success-decay.ts';
import type { Tally } from '../src/core/statistics/tally.ts';
import { upperHull } from '../src/core/statistics/upper-hull.ts';
import { chainSteps } from '../src/state/chain-steps.ts';
import {
  choiceKs,
  type EvaluatedProblem,
  type EvaluatedTemperature,
  type EvaluationRecord,
} from '../src/state/experiment-evaluation.ts';

/** The evaluation of one stage as Markdown: everything in it follows from the stored counts. */
export function evaluationTables(record: EvaluationRecord): string {
  const { stage, model, n, results, runtime, finishedAt, weights } = record;
  const problems = results[0]?.problems.length ?? 0;
  return [
    `### Stage ${stage}`,
    `${model} (weights ${weights}), ${problems} problems, n = ${n} samples of each at every temperature, top-p 1, seed 2026; ${finishedAt.slice(0, 10)}, judged by ${runtime}. Intervals are 95 % over problems.`,
    passTable(results),
    hullTable(results),
    lengthTable(results),
    decayTable(results),
    familyTable(results),
    choiceTable(results),
    outcomeTable(results),
  ].join('\n\n');
}

/** The tally of one problem. */
export function tallyOf({ task, counts }: EvaluatedProblem): Tally {
  const n = verdictKinds.reduce(
    (sum, kind, i) => sum + (countsInN(kind) ? (counts[i] ?? 0) : 0),
    0,
  );
  return { taskId: task, n, c: counts[verdictKinds.indexOf('passed')] ?? 0 };
}

const talliesOf = ({ problems }: EvaluatedTemperature): Tally[] => problems.map(tallyOf);
const locale = 'en';
const written = (estimate: Estimate | undefined): string =>
  estimate ? formatEstimate(estimate, locale) : '–';
const heading = ({ temperature }: EvaluatedTemperature): string => `T = ${temperature}`;

/** pass@k with its interval over problems. */
function passAt(tallies: readonly Tally[], k: number): Estimate | undefined {
  const [point] = estimateCurve(tallies, [k]);
  return point && { value: point.value, ...point.overProblems };
}

function passTable(results: readonly EvaluatedTemperature[]): string {
  const ks = [1, 10, 100];
  const rows = results.map((result) => [
    heading(result),
    ...ks.map((k) => written(passAt(talliesOf(result), k))),
  ]);
  return table('pass@k over all problems', ['', ...ks.map((k) => `pass@${k}`)], rows);
}

function hullTable(results: readonly EvaluatedTemperature[]): string {
  const points = upperHull(results.map(talliesOf), [...choiceKs].filter(within(results)));
  const rows = points.flatMap((point) => {
    if (!point) return [];
    const sure = Math.round(100 * (point.wins[point.best] ?? NaN));
    const best = results[point.best];
    return [
      [
        String(point.k),
        best ? String(best.temperature) : '–',
        written(best && passAt(talliesOf(best), point.k)),
        `${sure} %`,
      ],
    ];
  });
  const head = ['k', 'best T', 'pass@k', 'best in so many bootstrap repetitions'];
  return table('The best temperature for each k', head, rows);
}

/** Whether every problem has so many samples. */
const within =
  (results: readonly EvaluatedTemperature[]) =>
  (k: number): boolean =>
    results.every((result) => talliesOf(result).every(({ n }) => n >= k));

/** The temperature that lessons use, or the last there is. */
const mainOf = (results: readonly EvaluatedTemperature[]): EvaluatedTemperature | undefined =>
  results.find(({ temperature }) => temperature === 0.8) ?? results.at(-1);

function lengthTable(results: readonly EvaluatedTemperature[]): string {
  const main = mainOf(results);
  const tallies = main ? talliesOf(main) : [];
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((steps) => {
    const chains = tallies.filter(({ taskId }) => chainSteps(taskId) === steps);
    return [
      String(steps),
      String(chains.length),
      ...[1, 10, 100].map((k) => written(passAt(chains, k))),
    ];
  });
  const title = `By length of the chain, at ${main ? heading(main) : ''} (six steps and more never occur in training)`;
  return table(title, ['steps', 'problems', 'pass@1', 'pass@10', 'pass@100'], rows);
}

function decayTable(results: readonly EvaluatedTemperature[]): string {
  const rows = results.map((result) => [
    heading(result),
    decayText(result, 8),
    decayText(result, 5),
  ]);
  const head = ['', 'factor per step, lengths 1 to 8', 'lengths 1 to 5'];
  return table('What one more step multiplies pass@1 by', head, rows);
}

function decayText(result: EvaluatedTemperature, longest: number): string {
  const decay = fitDecay(
    talliesOf(result).flatMap(({ taskId, n, c }) => {
      const steps = chainSteps(taskId);
      return steps === undefined || steps > longest || n === 0 ? [] : [{ steps, value: c / n }];
    }),
  );
  if (!decay) return '–';
  const [factor, low, high] = [decay.factor, decay.low, decay.high].map((one) => one.toFixed(2));
  return `${factor ?? ''} (${low ?? ''}–${high ?? ''})`;
}

function familyTable(results: readonly EvaluatedTemperature[]): string {
  const families = [...new Set(results[0]?.problems.map(({ task }) => familyOf(task)))].sort();
  const rows = families.map((family) => [
    family,
    ...results.map((result) =>
      written(
        passAt(
          talliesOf(result).filter(({ taskId }) => familyOf(taskId) === family),
          1,
        ),
      ),
    ),
  ]);
  return table('pass@1 by family', ['', ...results.map(heading)], rows);
}

/** `Basics/ints-01` is of the family ints, `Chains/3-07` of the chains. */
const familyOf = (task: string): string => /^Basics\/([a-z]+)-/.exec(task)?.[1] ?? 'chains';

function choiceTable(results: readonly EvaluatedTemperature[]): string {
  const ks = choiceKs.filter(within(results));
  const k = ks.at(-1) ?? 1;
  const rows = results.map((result) => choiceRow(result, k, ks.length - 1));
  const head = ['', 'blind', 'mean log-prob', 'sum log-prob', 'oracle', 'mean log-prob over blind'];
  return table(`Choosing one of ${k} samples without tests: the chosen one is correct`, head, rows);
}

function choiceRow(result: EvaluatedTemperature, k: number, place: number): string[] {
  const tallies = talliesOf(result);
  const chosen = (by: 'mean' | 'sum') =>
    estimateMean(result.problems.map((problem) => ({ value: problem[by][place] ?? NaN })));
  const gain = pairedDifference(
    result.problems.map((problem, i) => ({
      a: problem.mean[place] ?? NaN,
      b: (tallies[i]?.c ?? NaN) / (tallies[i]?.n ?? NaN),
    })),
  );
  const points = gain && [gain.value, gain.low, gain.high].map((one) => (100 * one).toFixed(1));
  return [
    heading(result),
    written(passAt(tallies, 1)),
    written(chosen('mean')),
    written(chosen('sum')),
    written(passAt(tallies, k)),
    points ? `${points[0] ?? ''} points (${points[1] ?? ''} to ${points[2] ?? ''})` : '–',
  ];
}

function outcomeTable(results: readonly EvaluatedTemperature[]): string {
  const shown = verdictKinds.filter((_, i) =>
    results.some(({ problems }) => problems.some(({ counts }) => (counts[i] ?? 0) > 0)),
  );
  const rows = results.map((result) => {
    const counts = shown.map((kind) => countOf(result, kind));
    const all = counts.reduce((sum, count) => sum + count, 0);
    return [heading(result), ...counts.map((count) => shareText(count, all))];
  });
  return table('How samples ended', ['', ...shown], rows);
}

const countOf = ({ problems }: EvaluatedTemperature, kind: VerdictKind): number =>
  problems.reduce((sum, { counts }) => sum + (counts[verdictKinds.indexOf(kind)] ?? 0), 0);

const shareText = (count: number, all: number): string =>
  `${((100 * count) / all).toFixed(count > 0 && count < all / 100 ? 2 : 1)} % (${count.toLocaleString('en')})`;

/** A Markdown table under its title, padded as the formatter of this repository wants it. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const widths = head.map((cell, i) =>
    Math.max(3, cell.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [`**${title}**`, '', line(head), rule, ...rows.map(line)].join('\n');
}

/** What the issue asks of the medium stage, each with what was found. */
export function evaluationFindings({ results }: EvaluationRecord): Record<string, string> {
  const tallies = results.map(talliesOf);
  const [one, ten] = upperHull(tallies, [1, 10]);
  const temperature = (place: number | undefined) =>
    String(results[place ?? -1]?.temperature ?? '–');
  const main = mainOf(results);
  return {
    'pass@1 at its best T': one ? `${(100 * one.value).toFixed(1)} %` : '–',
    'best T for k = 1 and 10': `${temperature(one?.best)} and ${temperature(ten?.best)}`,
    'mean log-prob over blind at T = 0.8': main
      ? (choiceRow(
          main,
          choiceKs.at(-1) ?? 1,
          main.problems[0] ? main.problems[0].mean.length - 1 : 0,
        ).at(-1) ?? '–')
      : '–',
    'factor per step': main ? decayText(main, 8) : '–',
    'problems solved at least once': main
      ? String(talliesOf(main).filter(({ c }) => c > 0).length)
      : '–',
  };
}
