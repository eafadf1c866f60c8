import type { Limits } from '../core/grading/limits.ts';
import type { ExperimentArm } from '../core/grading/run.ts';
import type { SamplingParams } from '../core/sampling/params.ts';
import type { PromptTemplate } from '../core/sampling/prompts/prompt-template.ts';
import { limitRanges } from './limit-ranges.ts';

/** What somebody wants sampled and judged, before it is a run. */
export interface RunDraft {
  /** As the run is listed; made of model, parameters and size where absent. */
  readonly name?: string;
  readonly problemSetId: string;
  /** Task ids in any order; every problem of the set where absent. */
  readonly taskIds?: readonly string[];
  /** Samples per problem. */
  readonly n: number;
  readonly source: DraftSource;
  readonly tests?: 'weak';
  readonly experiment?: ExperimentArm;
  /** What the user prefers where absent. */
  readonly limits?: Limits;
}

/** Where the samples of a draft are to come from. */
export type DraftSource = DrawnSource | RegradedSource;

/** Drawn by a model, here or at an endpoint. */
export interface DrawnSource {
  readonly kind: 'model';
  /** Ids in the engine registry. */
  readonly engine: string;
  readonly model: string;
  /** Address of the server, where the engine is one. */
  readonly endpoint?: string;
  /** How problems are put; needed where the engine takes templates, and meaningless elsewhere. */
  readonly template?: PromptTemplate;
  readonly params: SamplingParams;
}

/** Taken from a stored run over the same problems, to be judged again. */
export interface RegradedSource {
  readonly kind: 'run';
  readonly runId: string;
}

/** What can be asked for, both ends included. */
export const draftRanges = {
  n: { least: 1, most: 1000 },
  temperature: { least: 0, most: 2 },
  topP: { least: 0.01, most: 1 },
  maxTokens: { least: 1, most: 32_768 },
  seed: { least: 0, most: 2 ** 32 - 1 },
  ...limitRanges,
} as const;

/** The most samples of one run: what the matrix and the database take without a pause. */
export const mostSamples = 100_000;

/** A draft that cannot become a run; the message is a sentence for people. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
  readonly field: DraftField;

  constructor(field: DraftField, message: string) {
    super(message);
    this.field = field;
  }
}

/** The part of a draft that a complaint is about. */
export type DraftField =
  | 'problems'
  | 'n'
  | 'engine'
  | 'template'
  | 'temperature'
  | 'topP'
  | 'maxTokens'
  | 'seed'
  | 'timeSeconds'
  | 'memoryMiB'
  | 'tests'
  | 'source';

/** What is wrong with a draft, by field, in sentences. */
export type DraftIssues = Partial<Record<DraftField, string>>;
