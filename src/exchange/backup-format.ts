import * as v from 'valibot';
import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { PracticeEntry } from '../core/practice/practice-entry.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import type { GradedSample } from '../evaluate/run-store.ts';
import type { StoredProblem } from '../storage/database.ts';
import { nonEmptyText } from '../formats/validate.ts';
import {
  count,
  gradedSampleSchema,
  practiceEntrySchema,
  problemSetSchema,
  runSchema,
  sampleSchema,
  storedProblemSchema,
} from './backup-records.ts';

export const backupFormat = 'pass-at-k-backup';

/** Raised when an older playground could not read what a newer one writes. */
export const backupVersion = 2;

/** Version 1 knew no learner's book; all it holds means the same. */
const readableVersions = [1, backupVersion] as const;

/** One record of a backup: a line of the file between its first and its last. */
export type BackupEntry =
  | { readonly store: 'problemSets'; readonly value: ProblemSet }
  | { readonly store: 'problems'; readonly value: StoredProblem }
  | { readonly store: 'runs'; readonly value: Run }
  | { readonly store: 'verdicts'; readonly value: GradedSample }
  | { readonly store: 'samples'; readonly value: Sample }
  | { readonly store: 'practice'; readonly value: PracticeEntry };

/** Number of records by store. */
export type BackupCounts = Readonly<Record<BackupEntry['store'], number>>;

/** The first line: what the file is, and how many records to expect (for progress). */
export interface BackupHeader {
  readonly format: typeof backupFormat;
  readonly version: number;
  /** Version of the playground that wrote it. */
  readonly app: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly counts: BackupCounts;
}

/** The last line: how many records there are, and the SHA-256 of all lines before it. */
export interface BackupTrailer {
  readonly end: true;
  readonly counts: BackupCounts;
  readonly sha256: string;
}

/** Counts of nothing. */
export const noCounts = (): Record<BackupEntry['store'], number> => ({
  problemSets: 0,
  problems: 0,
  runs: 0,
  verdicts: 0,
  samples: 0,
  practice: 0,
});

const countsSchema = v.object({
  problemSets: count,
  problems: count,
  runs: count,
  verdicts: count,
  samples: count,
  practice: v.optional(count, 0),
});

export const headerSchema = v.object({
  format: v.literal(backupFormat),
  version: v.picklist(readableVersions),
  app: v.string(),
  createdAt: nonEmptyText,
  counts: countsSchema,
}) satisfies v.GenericSchema<unknown, BackupHeader>;

export const trailerSchema = v.object({
  end: v.literal(true),
  counts: countsSchema,
  sha256: v.string(),
}) satisfies v.GenericSchema<unknown, BackupTrailer>;

export const entrySchema = v.variant('store', [
  v.object({ store: v.literal('problemSets'), value: problemSetSchema }),
  v.object({ store: v.literal('problems'), value: storedProblemSchema }),
  v.object({ store: v.literal('runs'), value: runSchema }),
  v.object({ store: v.literal('verdicts'), value: gradedSampleSchema }),
  v.object({ store: v.literal('samples'), value: sampleSchema }),
  v.object({ store: v.literal('practice'), value: practiceEntrySchema }),
]) satisfies v.GenericSchema<unknown, BackupEntry>;
