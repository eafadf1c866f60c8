import { said } from '../core/said.ts';
import { saidOf } from './said/said-of.svelte.ts';
import { m } from '../messages/messages.js';
import { countsInN, type VerdictKind } from '../core/grading/verdict.ts';
import {
  compareTests,
  falsePassShare,
  inflation,
  type JudgedTwice,
} from '../core/statistics/compare-tests.ts';
import { formatEstimate } from '../core/statistics/format-estimate.ts';
import { armCurve, finishedTallies, sharedTallies, type Arm } from './experiment-arm.ts';
import { curvePoints, triesAxis, type Figure, type FigureSeries } from './experiment-figure.ts';
import { pickChains, type ExperimentKind } from './experiment-kind.ts';
import { pointsText } from './experiment-words.ts';

const allTests = said`all tests`;
const fewTests = said`weak tests`;

/** What weak tests let through. */
export const weakTests: ExperimentKind = {
  id: 'weak-tests',
  get title() {
    return m.experiments_weak_title();
  },
  get lead() {
    return m.experiments_weak_lead();
  },
  source: { text: 'EvalPlus', href: 'https://arxiv.org/abs/2305.01210' },
  plan: ({ problems, models }) => {
    const shared = {
      model: models.medium,
      temperature: 0.8,
      n: 40,
      taskIds: pickChains(problems, [1, 2, 3, 4, 5, 6], 4),
    };
    return [
      { arm: allTests, ...shared },
      { arm: fewTests, ...shared, tests: 'weak', regrades: allTests },
    ];
  },
  rank: (run) => (run.tests === 'weak' ? 1 : 0),
  figure: (arms, locale) => {
    const strong = arms.find(({ run }) => run.tests === undefined);
    const weak = arms.find(({ run }) => run.tests === 'weak');
    const series = [
      ...(weak ? testSeries(saidOf(fewTests), weak, 0.4) : []),
      ...(strong ? testSeries(saidOf(allTests), strong, 1) : []),
    ];
    const judged = strong && weak ? judgedTwice(strong, weak) : [];
    return {
      x: triesAxis(m.experiments_tries_axis(), series),
      y: 'pass@k',
      series,
      marks: [],
      reading: read(judged, locale),
    };
  },
};

function testSeries(label: string, arm: Arm, shade: number): FigureSeries[] {
  const points = curvePoints(armCurve(finishedTallies(arm)));
  return points.length === 0 ? [] : [{ label, role: 'arm', shade, points }];
}

/** Problems both arms have finished, with the samples that count in both. */
function judgedTwice(strong: Arm, weak: Arm): JudgedTwice[] {
  const [tallies = []] = sharedTallies([strong, weak]);
  return tallies.map(({ taskId, cluster }) => {
    const [a, b] = [kindsOf(strong, taskId), kindsOf(weak, taskId)];
    const samples = a.flatMap((kind, index) => {
      const other = b[index];
      if (other === undefined || !countsInN(kind) || !countsInN(other)) return [];
      return [{ strong: kind === 'passed', weak: other === 'passed' }];
    });
    return { taskId, cluster, samples };
  });
}

/** Verdicts of a finished problem by index. */
function kindsOf({ grid }: Arm, taskId: string): VerdictKind[] {
  const row = grid.rowOf(taskId) ?? 0;
  return Array.from(grid.codes(row), (_, index) => grid.kindAt(row, index) as VerdictKind);
}

function flattered([what, other]: readonly string[]): string[] {
  if (what === undefined) return [];
  return [
    other === undefined
      ? m.experiments_w_flatter({ what })
      : m.experiments_w_flatter_both({ what, other }),
  ];
}

function read(judged: readonly JudgedTwice[], locale: string): Figure['reading'] {
  const comparison = compareTests(judged);
  const { right, falsePasses, strongOnly, fooled, weak } = comparison;
  const share = falsePassShare(judged);
  const samples = weak.reduce((sum, { n }) => sum + n, 0);
  if (!share) return [];
  const least = Math.min(...weak.map(({ n }) => n));
  const looks = [1, 10].flatMap((k) => {
    const difference = k <= least ? inflation(comparison, k) : undefined;
    return difference
      ? [m.experiments_w_by({ k: String(k), points: pointsText(difference, locale) })]
      : [];
  });
  const worst = fooled[0];
  return [
    m.experiments_w_share({
      samples: String(samples),
      passed: String(right + falsePasses),
      wrong: String(falsePasses),
      share: formatEstimate(share, locale),
    }),
    ...flattered(looks),
    ...(worst
      ? [
          m.experiments_w_fooled({
            fooled: String(fooled.length),
            problems: String(weak.length),
            task: worst.taskId,
            times: String(worst.falsePasses),
          }),
        ]
      : []),
    ...(strongOnly > 0 ? [m.experiments_w_strong({ count: String(strongOnly) })] : []),
  ];
}
