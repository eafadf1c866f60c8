import { brierScore, type BrierScore } from '../statistics/brier-score.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { estimateMean } from '../statistics/estimate-mean.ts';
import { mean } from '../statistics/mean.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { forecastOf, type PractisedProblem } from './practised-problem.ts';

/** How a learner and a model fared at the same problems. */
export interface PracticeScore {
  /** Problems of which both are known: what the two numbers below are over. */
  readonly both: number;
  /** The learner's first attempts at them that passed. */
  readonly solved: number;
  /** The learner's pass@1 over them, with Wilson's interval; undefined without any. */
  readonly own?: Estimate;
  /** The model's pass@1 over them; an interval takes two problems. */
  readonly model?: Estimate | { readonly value: number };
  /** How well the predictions held; undefined before the first one was put to the test. */
  readonly brier?: BrierScore;
  /** Predictions put to the test. */
  readonly predictions: number;
}

/** What the book says so far, over all problems that are given. */
export function practiceScore(problems: readonly PractisedProblem[]): PracticeScore {
  const pairs = problems.flatMap(pairOf);
  const solved = pairs.filter(({ passed }) => passed).length;
  const forecasts = problems.flatMap((problem) => forecastOf(problem) ?? []);
  const model = modelEstimate(pairs.map(({ rate }) => rate));
  const brier = brierScore(forecasts);
  return {
    both: pairs.length,
    solved,
    predictions: forecasts.length,
    ...(pairs.length > 0 && { own: ownEstimate(solved, pairs.length) }),
    ...(model && { model }),
    ...(brier && { brier }),
  };
}

/** One problem with a first attempt that counts and answers of the model that were judged. */
function pairOf({ first, reveal }: PractisedProblem): { passed: boolean; rate: number }[] {
  if (first === undefined || first === 'not-counted' || !reveal || reveal.n === 0) return [];
  return [{ passed: first === 'passed', rate: reveal.c / reveal.n }];
}

const ownEstimate = (c: number, n: number): Estimate => ({ value: c / n, ...wilsonInterval(c, n) });

function modelEstimate(rates: readonly number[]): PracticeScore['model'] {
  const value = mean(rates);
  if (value === undefined) return undefined;
  return estimateMean(rates.map((rate) => ({ value: rate }))) ?? { value };
}
