import type { Estimate } from './estimate.ts';
import { mean } from './mean.ts';
import { groupProblems } from './problem-groups.ts';
import { intervalOverProblems } from './problem-interval.ts';
import { standardErrorOverProblems } from './standard-error.ts';

/** A proportion of one problem, such as the expected success of a choice among its samples. */
export interface ProblemValue {
  /** 0 to 1. */
  readonly value: number;
  /** Problems that share a parent share this name. */
  readonly cluster?: string | undefined;
}

/**
 * Mean of proportions over problems with the 95 % interval for other problems like these, by the
 * same formula as pass@k; undefined for fewer than two independent groups of problems.
 */
export function estimateMean(problems: readonly ProblemValue[]): Estimate | undefined {
  const values = problems.map(({ value }) => value);
  const value = mean(values);
  const { groupOf, groups } = groupProblems(problems);
  if (value === undefined || groups < 2) return undefined;
  const standardError = standardErrorOverProblems(values, value, groupOf, groups);
  const uniform = values.every((one) => one === 0) || values.every((one) => one === 1);
  const overReruns = { low: value, high: value };
  const spread = { value, standardError, groups, uniform, overReruns };
  return { value, ...intervalOverProblems(spread) };
}
