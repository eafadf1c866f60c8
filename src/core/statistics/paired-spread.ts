import { mean } from './mean.ts';
import { groupProblems } from './problem-groups.ts';
import { standardErrorOverProblems } from './standard-error.ts';

/** One problem measured in two ways; both are proportions. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** Problems that share a parent share this name. */
  readonly cluster?: string | undefined;
}

/** The differences of two measures over problems, and how they spread. */
export interface PairedSpread {
  /** a - b of each problem. */
  readonly values: readonly number[];
  /** Their mean. */
  readonly value: number;
  /** Number of independent groups of problems, two or more. */
  readonly groups: number;
  /** Clustered standard error of the mean. */
  readonly error: number;
}

/** What every statement on a paired difference is made of; undefined for fewer than two groups. */
export function pairedSpread(pairs: readonly Pair[]): PairedSpread | undefined {
  const values = pairs.map(({ a, b }) => a - b);
  const value = mean(values);
  const { groupOf, groups } = groupProblems(pairs);
  if (value === undefined) return undefined;
  const error = standardErrorOverProblems(values, value, groupOf, groups);
  return error === undefined ? undefined : { values, value, groups, error };
}
