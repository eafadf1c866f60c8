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

const allTests = 'all tests';

/** What weak tests let through. */
export const weakTests: ExperimentKind = {
  id: 'weak-tests',
  title: 'Weak and strong tests',
  lead: 'The same samples are judged twice: by two or three friendly examples, and by tests that look for mistakes. Every sample that passes only the first is a wrong program called right, and makes pass@k look better than it is.',
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
      { arm: 'weak tests', ...shared, tests: 'weak', regrades: allTests },
    ];
  },
  rank: (run) => (run.tests === 'weak' ? 1 : 0),
  figure: (arms, locale) => {
    const strong = arms.find(({ run }) => run.tests === undefined);
    const weak = arms.find(({ run }) => run.tests === 'weak');
    const series = [
      ...(weak ? testSeries('weak tests', weak, 0.4) : []),
      ...(strong ? testSeries(allTests, strong, 1) : []),
    ];
    const judged = strong && weak ? judgedTwice(strong, weak) : [];
    return {
      x: triesAxis('k, the number of tries', series),
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

function read(judged: readonly JudgedTwice[], locale: string): Figure['reading'] {
  const comparison = compareTests(judged);
  const { right, falsePasses, strongOnly, fooled, weak } = comparison;
  const share = falsePassShare(judged);
  const samples = weak.reduce((sum, { n }) => sum + n, 0);
  if (!share) return [];
  const least = Math.min(...weak.map(({ n }) => n));
  const looks = [1, 10].flatMap((k) => {
    const difference = k <= least ? inflation(comparison, k) : undefined;
    return difference ? [`pass@${k} by ${pointsText(difference, locale)}`] : [];
  });
  const worst = fooled[0];
  return [
    `Of ${samples} samples, ${right + falsePasses} pass the weak tests, and ${falsePasses} of these are wrong: ${formatEstimate(share, locale)} of what was called right.`,
    ...(looks.length === 0 ? [] : [`Weak tests flatter ${looks.join(' and ')}.`]),
    ...(worst
      ? [
          `${fooled.length} of ${weak.length} problems were fooled, ${worst.taskId} most often: ${worst.falsePasses} times.`,
        ]
      : []),
    ...(strongOnly > 0
      ? [
          `${strongOnly} passed all tests but not the weak ones: the clock, or chance, decided one of the two.`,
        ]
      : []),
  ];
}
