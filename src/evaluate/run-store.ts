import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { Verdict } from '../core/grading/verdict.ts';

/** What the run loop needs from storage. A promise resolves only once the data is durable. */
export interface RunStore {
  /** Samples of one problem that are already drawn, in the order of their index. */
  samplesOf(runId: string, taskId: string): Promise<readonly Sample[]>;
  /** Indices of one problem's samples that already carry a verdict (runner errors excluded). */
  gradedIndices(runId: string, taskId: string): Promise<ReadonlySet<number>>;
  /** How many samples are drawn, by task id. */
  sampleCounts(runId: string): Promise<ReadonlyMap<string, number>>;
  putSamples(samples: readonly Sample[]): Promise<void>;
  putVerdicts(verdicts: readonly GradedSample[]): Promise<void>;
  /** Notes the end of a run; everything else about it stays as it is. */
  finishRun(runId: string, end: RunEnd): Promise<void>;
}

export type RunEnd = Required<Pick<Run, 'finishedAt' | 'runtime'>>;

/** A verdict with the key of the sample it belongs to. */
export interface GradedSample {
  readonly runId: string;
  readonly taskId: string;
  readonly index: number;
  readonly verdict: Verdict;
}
