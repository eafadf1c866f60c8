import { m } from '../messages/messages.js';
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
  get title() {
    return m.experiments_choice_title();
  },
  get lead() {
    return m.experiments_choice_lead();
  },
  source: {
    get text() {
      return m.experiments_codex_figure({ figure: '7' });
    },
    href: 'https://arxiv.org/abs/2107.03374',
  },
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
      x: triesAxis(m.experiments_choose_from(), series),
      y: m.experiments_chosen_correct(),
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

const looks: Readonly<
  Record<ChoiceRule, Pick<FigureSeries, 'role' | 'shade'> & { readonly label: () => string }>
> = {
  oracle: { label: m.experiments_oracle, role: 'reference', shade: 0.6 },
  'mean log-prob': { label: m.experiments_mean, role: 'best', shade: 1 },
  'sum log-prob': { label: m.experiments_sum, role: 'arm', shade: 0.4 },
  random: { label: m.experiments_blind, role: 'reference', shade: 0.6 },
};

const ruleSeries = (points: readonly ChoicePoint[], rule: ChoiceRule): FigureSeries => ({
  ...looks[rule],
  label: looks[rule].label(),
  points: points.map(({ k, rules }) => ({ x: k, ...rules[rule] })),
});

function read(point: ChoicePoint | undefined, locale: string): Figure['reading'] {
  if (!point || point.k < 2) return [];
  const { k, rules, gain } = point;
  const value = (rule: ChoiceRule) => formatEstimate(rules[rule], locale);
  return [
    m.experiments_r_mean({
      k: String(k),
      mean: value('mean log-prob'),
      random: value('random'),
      gain: pointsText(gain, locale),
    }),
    m.experiments_r_sum({ sum: value('sum log-prob') }),
    m.experiments_r_oracle({ oracle: value('oracle'), k: String(k) }),
  ];
}
