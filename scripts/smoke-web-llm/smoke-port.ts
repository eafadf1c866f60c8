import type { Completion } from '../../src/core/sampling/completion.ts';
import type { SamplingParams } from '../../src/core/sampling/params.ts';

/** What the page is asked to draw. */
export interface SmokeTask {
  /** An entry of a list of models, in MLC's form. */
  readonly entry: Readonly<Record<string, unknown>>;
  readonly prompt: string;
  readonly form: 'completion' | 'chat';
  readonly params: SamplingParams;
  readonly count: number;
}

export interface TimedSample {
  readonly completion: Completion;
  /** From the one before, prompt included. */
  readonly seconds: number;
}

export type SmokeOutcome =
  | {
      readonly kind: 'drawn';
      readonly loadSeconds: number;
      readonly samples: readonly TimedSample[];
      /** Whether the first sample came out the same when drawn again. */
      readonly repeats: boolean;
    }
  | { readonly kind: 'failed'; readonly sentence: string };
