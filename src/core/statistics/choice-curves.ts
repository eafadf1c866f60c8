import { estimateCurve } from './estimate-curve.ts';
import { estimateMean } from './estimate-mean.ts';
import type { Estimate } from './estimate.ts';
import { pairedDifference, type Difference } from './paired-difference.ts';
import { rankedChoice, type Candidate } from './ranked-choice.ts';
import type { Tally } from './tally.ts';

/** A sample with what it can be chosen by. */
export interface ScoredSample {
  readonly correct: boolean;
  /** Sum of the log-probabilities of its tokens, in nats. */
  readonly logProb: number;
  readonly tokens: number;
}

/** One problem with the samples that count into n. */
export interface ScoredProblem {
  readonly taskId: string;
  readonly cluster?: string | undefined;
  readonly samples: readonly ScoredSample[];
}

/** Ways to choose one of k samples, as in Codex, figure 7; the oracle runs the tests. */
export const choiceRules = ['oracle', 'mean log-prob', 'sum log-prob', 'random'] as const;

export type ChoiceRule = (typeof choiceRules)[number];

/** Expected success of the chosen sample by every rule, for one k. */
export interface ChoicePoint {
  readonly k: number;
  readonly rules: Readonly<Record<ChoiceRule, Estimate>>;
  /** What choosing by mean log-probability gains over choosing blindly. */
  readonly gain: Difference;
}

/**
 * One point per k, for k up to the smallest n; empty for fewer than two independent groups of
 * problems. `random` is pass@1 and `oracle` pass@k, by the formulas used everywhere.
 */
export function choiceCurves(
  problems: readonly ScoredProblem[],
  ks: readonly number[],
): ChoicePoint[] {
  const tallies = problems.map(tallyOf);
  const [random] = estimateCurve(tallies, [1]);
  const oracle = estimateCurve(tallies, ks);
  const means = byProblem(problems, ks, ({ logProb, tokens }) => logProb / Math.max(1, tokens));
  const sums = byProblem(problems, ks, ({ logProb }) => logProb);
  return ks.flatMap((k, i) => {
    const best = oracle[i];
    const mean = estimateMean(valuesAt(problems, means, i));
    const sum = estimateMean(valuesAt(problems, sums, i));
    const gain = pairedDifference(gainPairs(tallies, means, i));
    if (!best || !random || !mean || !sum || !gain) return [];
    const rules = {
      oracle: { value: best.value, ...best.overProblems },
      'mean log-prob': mean,
      'sum log-prob': sum,
      random: { value: random.value, ...random.overProblems },
    };
    return [{ k, rules, gain }];
  });
}

function tallyOf({ taskId, cluster, samples }: ScoredProblem): Tally {
  const counts = { n: samples.length, c: samples.filter(({ correct }) => correct).length };
  return { taskId, ...counts, ...(cluster !== undefined && { cluster }) };
}

type Choices = readonly (readonly (number | undefined)[])[];

const byProblem = (
  problems: readonly ScoredProblem[],
  ks: readonly number[],
  score: (sample: ScoredSample) => number,
): Choices =>
  problems.map(({ samples }) =>
    rankedChoice(
      samples.map((one) => candidate(one, score)),
      ks,
    ),
  );

const candidate = (sample: ScoredSample, score: (sample: ScoredSample) => number): Candidate => ({
  correct: sample.correct,
  score: score(sample),
});

const valuesAt = (problems: readonly ScoredProblem[], choices: Choices, i: number) =>
  problems.map(({ cluster }, p) => ({ value: choices[p]?.[i] ?? NaN, cluster }));

const gainPairs = (tallies: readonly Tally[], choices: Choices, i: number) =>
  tallies.map(({ n, c, cluster }, p) => ({ a: choices[p]?.[i] ?? NaN, b: c / n, cluster }));
