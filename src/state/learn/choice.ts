import {
  choiceCurves,
  choiceRules,
  type ChoicePoint,
  type ChoiceRule,
  type ScoredProblem,
} from '../../core/statistics/choice-curves.ts';
import { countsInN } from '../../core/grading/verdict.ts';
import { kAxis } from '../../core/statistics/k-axis.ts';
import type { LessonSample } from '../../lessons/lesson-sample.ts';
import type { FigurePoint } from '../experiment-figure.ts';
import { groupBy } from '../group-by.ts';

/** The problems of some samples, scored by how likely the model found what it drew. */
export function scoredProblems(samples: readonly LessonSample[]): ScoredProblem[] {
  const counted = samples.filter(({ kind }) => countsInN(kind));
  return [...groupBy(counted, ({ taskId }) => taskId)].map(([taskId, own]) => ({
    taskId,
    samples: own.map(({ kind, sumLogProb, tokens }) => ({
      correct: kind === 'passed',
      logProb: sumLogProb,
      tokens,
    })),
  }));
}

/** Success of the chosen sample by each rule, for every k that all problems have samples for. */
export function choiceOf(samples: readonly LessonSample[]): ChoicePoint[] {
  const problems = scoredProblems(samples);
  if (problems.length === 0) return [];
  const n = Math.min(...problems.map((problem) => problem.samples.length));
  return choiceCurves(problems, kAxis(n));
}

/** The curve of a rule, the points of a chart. */
export const curveOfRule = (points: readonly ChoicePoint[], rule: ChoiceRule): FigurePoint[] =>
  points.map(({ k, rules }) => ({ x: k, ...rules[rule] }));

/** What the rules reach at a k, by short names; empty for a k there is no point for. */
export function choiceAt(points: readonly ChoicePoint[], k: number): Record<string, number> {
  const point = points.find((one) => one.k === k);
  if (!point) return {};
  const values = choiceRules.map((rule) => [shortNames[rule], point.rules[rule].value] as const);
  return { ...Object.fromEntries(values), gain: point.gain.value };
}

const shortNames: Readonly<Record<ChoiceRule, string>> = {
  oracle: 'oracle',
  'mean log-prob': 'mean',
  'sum log-prob': 'sum',
  random: 'random',
};
