import { mean } from '../../core/statistics/mean.ts';
import { uncheckedPassAtK } from '../../core/statistics/naive-estimators.ts';
import { passAtK } from '../../core/statistics/pass-at-k.ts';

/** `any`: one right sample counts as solved; `few`: n < k is not checked; `lost`: answers without code are left out of n. */
export type Defect = 'any' | 'few' | 'lost';

/** Samples of one problem, and what is told of it. */
export interface DefectRow {
  readonly n: number;
  readonly c: number;
  /** Samples in whose answer no code was found; they are part of n. */
  readonly lost: number;
  readonly wrong: number;
  /** Undefined where there is nothing to tell. */
  readonly right: number | undefined;
}

/** Made up, of 20 samples of each of six problems: right ones, and answers without code. */
const problems: readonly { readonly right: number; readonly lost: number }[] = [
  { right: 1, lost: 12 },
  { right: 0, lost: 5 },
  { right: 3, lost: 8 },
  { right: 8, lost: 0 },
  { right: 0, lost: 14 },
  { right: 2, lost: 13 },
];

/** Six made-up problems of n samples each, told with a defect and without. */
export function defectRows(defect: Defect, n: number, k: number): readonly DefectRow[] {
  return problems.map(({ right, lost }) => {
    const c = Math.min(n, Math.ceil((right * n) / 20));
    const without = defect === 'lost' ? Math.min(n - c, Math.round((lost * n) / 20)) : 0;
    return { n, c, lost: without, wrong: told(defect, n, c, without, k), right: passAtK(n, c, k) };
  });
}

function told(defect: Defect, n: number, c: number, lost: number, k: number): number {
  if (defect === 'any') return c > 0 ? 1 : 0;
  return uncheckedPassAtK(n - lost, c, k);
}

/** Means over the problems; undefined as soon as one has no number. */
export function defectMeans(rows: readonly DefectRow[]): {
  readonly wrong: number;
  readonly right: number | undefined;
} {
  const right = rows.flatMap((row) => row.right ?? []);
  return {
    wrong: mean(rows.map((row) => row.wrong)) ?? NaN,
    right: right.length < rows.length ? undefined : mean(right),
  };
}
