import { brierScore, type BrierScore } from '../statistics/brier-score.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { estimateMean } from '../statistics/estimate-mean.ts';
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
  /** The model's pass@1 over them; of a single problem, with the interval of a re-run. */
  readonly model?: Estimate;
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
  const model = modelEstimate(pairs);
  const brier = brierScore(forecasts);
  return {
    both: pairs.length,
    solved,
    predictions: forecasts.length,
    ...(pairs.length > 0 && { own: rateEstimate(solved, pairs.length) }),
    ...(model && { model }),
    ...(brier && { brier }),
  };
}

interface Pair {
  readonly passed: boolean;
  readonly n: number;
  readonly c: number;
}

/** One problem with a first attempt that counts and answers of the model that were judged. */
function pairOf({ first, reveal }: PractisedProblem): Pair[] {
  if (first === undefined || first === 'not-counted' || !reveal || reveal.n === 0) return [];
  return [{ passed: first === 'passed', n: reveal.n, c: reveal.c }];
}

const rateEstimate = (c: number, n: number): Estimate => ({
  value: c / n,
  ...wilsonInterval(c, n),
});

function modelEstimate(pairs: readonly Pair[]): Estimate | undefined {
  const [only] = pairs;
  if (!only) return undefined;
  const overProblems = estimateMean(pairs.map(({ n, c }) => ({ value: c / n })));
  return overProblems ?? rateEstimate(only.c, only.n);
}
