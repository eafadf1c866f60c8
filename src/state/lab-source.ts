import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { Verdict, VerdictKind } from '../core/grading/verdict.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Distinct } from '../core/statistics/distinct-count.ts';
import type { Repeats } from './repeats.ts';

/** All the Lab needs of the rest of the house: stored runs, and what happens to them now. */
export interface LabSource {
  /** Runs of this browser; the one a visitor without a choice should see comes first. */
  listRuns(): Promise<readonly RunEntry[]>;
  /** Everything the matrix shows of a run; undefined when there is no such run (any more). */
  loadRun(runId: string): Promise<LoadedRun | undefined>;
  /** What the inspector shows; undefined for a problem that is not in the run. */
  loadDetail(runId: string, taskId: string, index: number): Promise<SampleDetail | undefined>;
  /** How many of a run's samples are different programs now; rejects once aborted. */
  countDistinct(runId: string, signal: AbortSignal): Promise<Distinct>;
  /** Calls back for everything that happens to any run until the given function is called. */
  subscribe(listener: (event: LabEvent) => void): () => void;
  /** Samples and grades what is still open; a second call while it runs does nothing. */
  start(runId: string): Promise<void>;
  /** Ends the run at once; what is graded stays. */
  stop(runId: string): void;
}

/** A run as the picker lists it. */
export interface RunEntry {
  readonly id: string;
  readonly name: string;
}

/** A run with one row per problem, in the order of the problem set. */
export interface LoadedRun {
  readonly run: Run;
  readonly problemSetName: string;
  readonly rows: readonly LoadedRow[];
  /** Samples that are stored, with a verdict or without. */
  readonly drawn: number;
  /** True while this browser (this tab or another) is working on it. */
  readonly running: boolean;
  /** True while it waits in this tab for another run to end. */
  readonly queued?: boolean;
  /** Whether more samples can be drawn by the same model with the same parameters. */
  readonly canDrawMore?: boolean;
  /** One sentence on where the samples come from, shown under the name. */
  readonly note?: string;
}

export interface LoadedRow {
  readonly taskId: string;
  readonly entryPoint?: string;
  readonly cluster?: string;
  /** Id of the language it is solved in; absent for Python. */
  readonly language?: string;
  readonly planned: number;
  /** Verdicts so far, in any order. */
  readonly verdicts: Iterable<LoadedVerdict>;
}

export interface LoadedVerdict {
  readonly index: number;
  readonly kind: VerdictKind;
  readonly durationMs: number;
}

/** One attempt from prompt to verdict; what does not exist yet is absent. */
export interface SampleDetail {
  readonly problem: Problem;
  /** Where the samples of the run come from, in sentences. */
  readonly origin: string;
  /** All that the model was given, where a template made it. */
  readonly asked?: string;
  readonly sample?: Sample;
  /** How often the samples of this problem repeat each other. */
  readonly repeats?: Repeats;
  /** The code found in the answer, as it goes into the program. */
  readonly code?: string;
  /** The whole program the judge executed or would execute. */
  readonly program?: string;
  readonly verdict?: Verdict;
}

/** Something that happened to a run. A `graded` event comes only after the verdict is stored. */
export type LabEvent =
  | { readonly type: 'started'; readonly runId: string }
  | {
      readonly type: 'running';
      readonly runId: string;
      readonly taskId: string;
      readonly index: number;
    }
  | ({ readonly type: 'graded'; readonly runId: string; readonly taskId: string } & LoadedVerdict)
  | { readonly type: 'progress'; readonly runId: string; readonly lanes: readonly LaneProgress[] }
  | { readonly type: 'ended'; readonly runId: string; readonly error?: string }
  /** Which runs wait for their turn, next first. */
  | { readonly type: 'queued'; readonly runIds: readonly string[] }
  | { readonly type: 'runs-changed' };

/** How far one stage is. */
export interface LaneProgress {
  readonly stage: 'wait for another tab' | 'download' | 'load' | 'import' | 'sample' | 'grade';
  readonly done: number;
  /** Absent while nobody knows how much there is. */
  readonly total?: number;
  /** Items per second over the last moments. */
  readonly rate?: number;
  readonly secondsLeft?: number;
  /** Tokens per second over the same time, where the engine counts them. */
  readonly tokenRate?: number;
  /** Sandboxes at work. */
  readonly workers?: number;
  /** How many of them had to be replaced so far, by reason. */
  readonly replaced?: Readonly<Record<string, number>>;
}
