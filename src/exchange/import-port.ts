import type { Limits } from '../core/grading/limits.ts';
import type { Run } from '../core/grading/run.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import type { ImportRefusal } from '../formats/import-error.ts';
import type { StorageErrorKind } from '../storage/storage-error.ts';
import type { ImportSource } from './import-source.ts';

/** What to import and how; plain data, so that it can be posted to the worker. */
export interface ImportRequest {
  readonly source: ImportSource;
  /** Overrules what the content looks like. */
  readonly formatId?: string;
  /** The set that samples belong to; otherwise the only one that has all their task ids. */
  readonly problemSetId?: string;
  /** What to do with samples of tasks that are not in the problem set; refuses by default. */
  readonly unknownTasks?: 'refuse' | 'skip';
  /** Name for the new problem set or run; otherwise made of the file's. */
  readonly name?: string;
  /** What samples will be graded within; otherwise the defaults. */
  readonly limits?: Limits;
}

/** How far an import has come. */
export interface ImportProgress {
  /** As stored or sent: before unpacking. */
  readonly bytesRead: number;
  /** Absent where a server does not say. */
  readonly bytesTotal?: number;
  readonly records: number;
  /** Id of the format, from the moment it is recognised. */
  readonly formatId?: string;
}

/** What became of a file that is not refused. */
export type ImportOutcome = { readonly formatId: string } & (
  | { readonly kind: 'problems'; readonly set: ProblemSet }
  /** The same problems are here under another name or the same; nothing was written. */
  | { readonly kind: 'already-here'; readonly set: ProblemSet }
  | {
      readonly kind: 'samples';
      readonly run: Run;
      readonly lines: number;
      readonly skipped: Skipped;
    }
  | NeedsProblemSet
);

/** Samples left out because their tasks are not in the problem set. */
export interface Skipped {
  readonly lines: number;
  readonly taskIds: number;
}

/** Samples that fit no set, or several: nothing was written, ask and import again. */
export interface NeedsProblemSet {
  readonly kind: 'needs-problem-set';
  readonly lines: number;
  /** Distinct task ids in the file, and the first few as it spells them. */
  readonly taskIds: number;
  readonly examples: readonly string[];
  /** Every known set with the number of those task ids it has; the most first. */
  readonly choices: readonly { readonly set: ProblemSet; readonly taskIds: number }[];
}

/** An outcome or an error as plain data: Comlink keeps only the message of what is thrown. */
export type ImportReply =
  | { readonly kind: 'outcome'; readonly outcome: ImportOutcome }
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal }
  | { readonly kind: 'storage'; readonly reason: StorageErrorKind; readonly message: string };

/** What the import worker offers. */
export interface ImportPort {
  importFile(
    request: ImportRequest,
    runId: string,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportReply>;
}
