import {
  choiceCurves,
  choiceRules,
  type ChoicePoint,
  type ChoiceRule,
  type ScoredProblem,
} from '../core/statistics/choice-curves.ts';
import { formatEstimate } from '../core/statistics/format-estimate.ts';
import { kAxis } from '../core/statistics/k-axis.ts';
import { countsInN, type VerdictKind } from '../core/grading/verdict.ts';
import { finishedTallies, type Arm } from './experiment-arm.ts';
import { triesAxis, type Figure, type FigureSeries } from './experiment-figure.ts';
import { pickChains, type ExperimentKind } from './experiment-kind.ts';
import { pointsText } from './experiment-words.ts';

/** How good one chosen sample is when nobody may run the tests. */
export const choosingOne: ExperimentKind = {
  id: 'choice',
  title: 'Choosing one of many',
  lead: 'Without tests, which of k samples should one hand in? The one the model itself finds likeliest per token beats a blind choice, and tests would show how much more there was to win.',
  source: { text: 'Codex, figure 7', href: 'https://arxiv.org/abs/2107.03374' },
  needsScores: true,
  plan: ({ problems, models }) => [
    {
      arm: 'T = 0.8',
      model: models.medium,
      temperature: 0.8,
      n: 100,
      taskIds: pickChains(problems, [1, 2, 3, 4, 5, 6], 4),
    },
  ],
  rank: () => 0,
  figure: ([arm], locale) => {
    const problems = arm ? scoredProblems(arm) : [];
    const least = Math.min(...problems.map(({ samples }) => samples.length));
    const points = choiceCurves(problems, Number.isFinite(least) ? kAxis(least) : []);
    const series = points.length === 0 ? [] : choiceRules.map((rule) => ruleSeries(points, rule));
    return {
      x: triesAxis('k, the samples to choose from', series),
      y: 'chosen sample is correct',
      series,
      marks: [],
      reading: read(points.at(-1), locale),
    };
  },
};

/** Finished problems all of whose samples that count have a score. */
export function scoredProblems(arm: Arm): ScoredProblem[] {
  return finishedTallies(arm).flatMap(({ taskId, cluster }): ScoredProblem[] => {
    const row = arm.grid.rowOf(taskId) ?? 0;
    const scores = arm.scores.get(taskId) ?? [];
    const counted = Array.from(arm.grid.codes(row), (_, index) => ({
      kind: arm.grid.kindAt(row, index),
      score: scores[index],
    })).filter(({ kind }) => countsInN(kind as VerdictKind));
    const samples = counted.flatMap(({ kind, score }) =>
      score ? [{ correct: kind === 'passed', ...score }] : [],
    );
    return samples.length === counted.length ? [{ taskId, cluster, samples }] : [];
  });
}

const looks: Readonly<Record<ChoiceRule, Pick<FigureSeries, 'label' | 'role' | 'shade'>>> = {
  oracle: { label: 'oracle: run the tests', role: 'reference', shade: 0.6 },
  'mean log-prob': { label: 'mean log-prob', role: 'best', shade: 1 },
  'sum log-prob': { label: 'sum log-prob', role: 'arm', shade: 0.4 },
  random: { label: 'blind choice', role: 'reference', shade: 0.6 },
};

const ruleSeries = (points: readonly ChoicePoint[], rule: ChoiceRule): FigureSeries => ({
  ...looks[rule],
  points: points.map(({ k, rules }) => ({ x: k, ...rules[rule] })),
});

function read(point: ChoicePoint | undefined, locale: string): Figure['reading'] {
  if (!point || point.k < 2) return [];
  const { k, rules, gain } = point;
  const value = (rule: ChoiceRule) => formatEstimate(rules[rule], locale);
  return [
    `Of ${k} samples, the one of the highest mean log-probability is correct in ${value('mean log-prob')} of problems, one chosen blindly in ${value('random')}: a gain of ${pointsText(gain, locale)}.`,
    `The highest sum of log-probabilities reaches ${value('sum log-prob')}: a sum prefers short answers, whether they are right or not.`,
    `Running the tests would reach ${value('oracle')}. That is pass@${k}, and what it is above the chosen one is what choosing still loses.`,
  ];
}
