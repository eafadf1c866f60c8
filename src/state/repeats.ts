import type { Sample } from '../core/grading/sample.ts';

/** How often the samples of one problem repeat each other. */
export interface Repeats {
  /** Indices of the other samples that are the same program, character for character. */
  readonly sameAs: readonly number[];
  /** Different programs among the samples that are drawn, and how many of these there are. */
  readonly distinct: number;
  readonly drawn: number;
}

/** What is repeated among the samples of one problem, as seen from the one at `index`. */
export function repeatsOf(
  samples: readonly Pick<Sample, 'index' | 'completion'>[],
  index: number,
): Repeats {
  const text = samples.find((sample) => sample.index === index)?.completion.text;
  return {
    sameAs: samples
      .filter((other) => other.index !== index && other.completion.text === text)
      .map((other) => other.index),
    distinct: new Set(samples.map(({ completion }) => completion.text)).size,
    drawn: samples.length,
  };
}
