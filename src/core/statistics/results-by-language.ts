import { estimateCurve, type CurvePoint } from './estimate-curve.ts';
import type { Tally } from './tally.ts';

/** One problem counted, with the language it is solved in. */
export interface LanguageRow {
  readonly language: string;
  readonly tally: Tally;
  /** Samples whose verdict is not an attempt. */
  readonly excluded: number;
}

/** How the problems of one language fared. */
export interface LanguageResult {
  readonly language: string;
  readonly problems: number;
  /** Samples that count as attempts. */
  readonly n: number;
  /** Correct samples among them. */
  readonly c: number;
  /** Samples whose verdict is not an attempt. */
  readonly excluded: number;
  /** pass@1 over the language's problems of the pool; undefined where none of them is in it. */
  readonly pass1: CurvePoint | undefined;
}

/**
 * A run split by language, in the order in which languages appear. `pool` are the problems that the
 * estimates of the whole run are made of; those of a language are made of its share, the same way.
 */
export function resultsByLanguage(
  rows: readonly LanguageRow[],
  pool: readonly Tally[],
): LanguageResult[] {
  const inPool = new Set(pool.map(({ taskId }) => taskId));
  return languagesOf(rows).map((language) => {
    const own = rows.filter((row) => row.language === language);
    const tallies = own.map(({ tally }) => tally);
    const counted = tallies.filter(({ taskId }) => inPool.has(taskId));
    return {
      language,
      problems: own.length,
      n: sum(tallies.map(({ n }) => n)),
      c: sum(tallies.map(({ c }) => c)),
      excluded: sum(own.map(({ excluded }) => excluded)),
      pass1: estimateCurve(counted, [1])[0],
    };
  });
}

/** Each language once, in the order in which they appear. */
export const languagesOf = (rows: readonly { readonly language: string }[]): readonly string[] => [
  ...new Set(rows.map(({ language }) => language)),
];

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
