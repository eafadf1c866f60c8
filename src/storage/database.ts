import { said } from '../core/said.ts';
import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { Run } from '../core/grading/run.ts';
import type { Sample } from '../core/grading/sample.ts';
import type { PracticeEntry } from '../core/practice/practice-entry.ts';
import type { Problem, ProblemSet } from '../core/problems/problem.ts';
import type { GradedSample } from '../evaluate/run-store.ts';
import { platform } from './platform.ts';
import { StorageError, storageError } from './storage-error.ts';

/** A record that can be deleted with undo: in the trash while `trashedAt` (ISO 8601) is set. */
export interface Trashable {
  readonly trashedAt?: string;
}

export type StoredProblemSet = ProblemSet & Trashable;

/** `trashedWith` is the id of the problem set that took the run along into the trash. */
export type StoredRun = Run & Trashable & { readonly trashedWith?: string };

/** A problem with its set and its 0-based place in the file it came from. */
export interface StoredProblem {
  readonly setId: string;
  readonly position: number;
  readonly problem: Problem;
}

/** An entry of the learner's book; out of sight while in the trash. */
export type StoredPracticeEntry = PracticeEntry & Trashable;

/** Something that can be made or fetched again: an interpreter snapshot, a tokenizer. */
export interface Artefact {
  readonly key: string;
  readonly bytes: ArrayBuffer | Blob;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** Run id, task id, index: the key of a sample and of its verdict. */
export type SampleKey = [runId: string, taskId: string, index: number];

/** What is stored, by key and index. Without its run or set record, a record is out of reach. */
export interface Schema extends DBSchema {
  problemSets: { key: string; value: StoredProblemSet };
  problems: {
    key: [setId: string, taskId: string];
    value: StoredProblem;
    indexes: { position: [setId: string, position: number] };
  };
  runs: { key: string; value: StoredRun; indexes: { problemSet: string } };
  samples: {
    key: SampleKey;
    value: Sample;
    indexes: { position: [runId: string, position: number] };
  };
  verdicts: {
    key: SampleKey;
    value: GradedSample;
    indexes: { kind: [runId: string, kind: string, taskId: string] };
  };
  artefacts: { key: string; value: Artefact };
  practice: { key: string; value: StoredPracticeEntry };
}

export type Database = IDBPDatabase<Schema>;
export type StoreName = StoreNames<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/**
 * One entry per version, never edited once released: entry i takes version i to i + 1. The
 * transaction lets an entry rewrite records that are there.
 */
export const migrations: readonly ((db: Database, upgrade: Upgrade) => void)[] = [
  function createStores(db) {
    db.createObjectStore('problemSets', { keyPath: 'id' });
    db.createObjectStore('problems', { keyPath: ['setId', 'problem.taskId'] }) //
      .createIndex('position', ['setId', 'position']);
    db.createObjectStore('runs', { keyPath: 'id' }).createIndex('problemSet', 'problemSetId');
    db.createObjectStore('samples', { keyPath: ['runId', 'taskId', 'index'] }) //
      .createIndex('position', ['runId', 'position']);
    // Lets the matrix of a run be read as keys alone, without the tracebacks of its verdicts.
    db.createObjectStore('verdicts', { keyPath: ['runId', 'taskId', 'index'] }) //
      .createIndex('kind', ['runId', 'verdict.kind', 'taskId']);
    db.createObjectStore('artefacts', { keyPath: 'key' });
  },
  function createPractice(db) {
    db.createObjectStore('practice', { keyPath: 'id' });
  },
];

/** Why a connection ended without this tab asking for it. */
export type ClosedBecause = 'newer version in another tab' | 'dropped by the browser';

/** What the page should tell the user about the connection. */
export interface DatabaseEvents {
  /** An older version in another tab holds the database; opening goes on once that tab is closed. */
  onBlocked?(): void;
  /** Nothing can be read or written any more until the page is reloaded. */
  onClosed?(because: ClosedBecause): void;
}

export const databaseName = 'pass-at-k';

/** Opens the playground's database, bringing it up to date; throws a `StorageError`. */
export async function openDatabase(
  name = databaseName,
  events: DatabaseEvents = {},
): Promise<Database> {
  if (!platform.indexedDB) throw storageError('unavailable', 'indexedDB is missing');
  try {
    return await openDB<Schema>(name, migrations.length, {
      upgrade(db, oldVersion, _newVersion, upgrade) {
        for (const migrate of migrations.slice(oldVersion)) migrate(db, upgrade);
      },
      blocked: () => events.onBlocked?.(),
      // Stepping aside at once lets the newer tab start; running transactions still complete.
      blocking(_oldVersion, _newVersion, event) {
        (event.target as IDBDatabase).close();
        events.onClosed?.('newer version in another tab');
      },
      terminated: () => events.onClosed?.('dropped by the browser'),
    });
  } catch (error) {
    throw openingError(error);
  }
}

function openingError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'VersionError') return storageError('newer', error);
  if (error.name === 'QuotaExceededError') return storageError('full', error);
  // Firefox says InvalidStateError in private windows, others SecurityError where data is blocked.
  const refused = ['SecurityError', 'InvalidStateError', 'NotAllowedError'].includes(error.name);
  return storageError(refused ? 'unavailable' : 'corrupt', error);
}

/** Error for a record that was expected to be there; `what` names it, such as `run 4f2a`. */
export const missing = (what: string): StorageError =>
  new StorageError(
    'gone',
    said`The ${what} is not in the database; another tab may have deleted it.`,
  );
