import { mulberry32 } from '../../core/statistics/mulberry32.ts';
import type { EstimatorName } from '../../core/statistics/estimator-spread.ts';
import { plugInPassAtK } from '../../core/statistics/naive-estimators.ts';
import { passAtK } from '../../core/statistics/pass-at-k.ts';

/** What the runs are of: n samples, each right with chance p, told as pass@k. */
export interface RunPlan {
  readonly p: number;
  readonly n: number;
  readonly k: number;
}

/** Runs of n samples that are drawn at a known chance; k is n at most. */
export class EstimatorRuns {
  readonly #plan: RunPlan;
  readonly #random: () => number;
  /** Runs by their c, and those by whether one of the first k was right. */
  #byCount = $state.raw<readonly number[]>([]);
  #firstRight = $state(0);
  #last = $state.raw<readonly boolean[]>([]);
  readonly #estimates: Readonly<Record<'plug-in' | 'unbiased', readonly number[]>>;

  constructor(plan: RunPlan, seed = 1) {
    const { n, k } = (this.#plan = plan);
    this.#random = mulberry32(seed);
    const counts = Array.from({ length: n + 1 }, (_, c) => c);
    this.#estimates = {
      'plug-in': counts.map((c) => plugInPassAtK(n, c, k) ?? NaN),
      unbiased: counts.map((c) => passAtK(n, c, k) ?? NaN),
    };
    this.#byCount = counts.map(() => 0);
  }

  /** Samples of the last run, true for a right one; empty before the first. */
  get last(): readonly boolean[] {
    return this.#last;
  }

  get runs(): number {
    return this.#byCount.reduce((sum, runs) => sum + runs, 0);
  }

  run = (times: number): void => {
    const { p, n, k } = this.#plan;
    const byCount = [...this.#byCount];
    let samples: boolean[] = [];
    let firstRight = 0;
    for (let i = 0; i < times; i++) {
      samples = Array.from({ length: n }, () => this.#random() < p);
      const c = samples.reduce((sum, right) => sum + (right ? 1 : 0), 0);
      byCount[c] = (byCount[c] ?? 0) + 1;
      if (samples.slice(0, k).includes(true)) firstRight++;
    }
    this.#last = samples;
    this.#byCount = byCount;
    this.#firstRight += firstRight;
  };

  /** How many runs gave which estimate; the estimates are those there can be, from low to high. */
  tallyOf = (estimator: EstimatorName): readonly EstimateTally[] => {
    if (estimator === 'best-of-k') {
      const runs = this.#firstRight;
      return [
        { estimate: 0, runs: this.runs - runs },
        { estimate: 1, runs },
      ];
    }
    return this.#estimates[estimator].map((estimate, c) => ({
      estimate,
      runs: this.#byCount[c] ?? 0,
    }));
  };

  /** Mean of an estimator over the runs so far; NaN before the first. */
  meanOf = (estimator: EstimatorName): number =>
    this.tallyOf(estimator).reduce((sum, { estimate, runs }) => sum + estimate * runs, 0) /
    this.runs;
}

/** An estimate, and in how many runs it was made. */
export interface EstimateTally {
  readonly estimate: number;
  readonly runs: number;
}
