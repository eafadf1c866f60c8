import { countsInN, type VerdictKind } from '../grading/verdict.ts';

/** How one problem fared: `c` of `n` samples passed. All that pass@k needs to know. */
export interface Tally {
  readonly taskId: string;
  /** Samples that count as attempts. */
  readonly n: number;
  /** Correct samples among them. */
  readonly c: number;
  /** Problems that share a parent share this name; they are not independent of each other. */
  readonly cluster?: string;
}

/** Counts verdicts of one problem; those that are not the sample's fault stay out of n. */
export function tallyVerdicts(
  problem: Pick<Tally, 'taskId' | 'cluster'>,
  kinds: Iterable<VerdictKind>,
): Tally {
  let n = 0;
  let c = 0;
  for (const kind of kinds) {
    if (countsInN(kind)) n++;
    if (kind === 'passed') c++;
  }
  const { taskId, cluster } = problem;
  return cluster === undefined ? { taskId, n, c } : { taskId, n, c, cluster };
}
