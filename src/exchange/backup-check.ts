import type { Run } from '../core/grading/run.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import { Fingerprint } from './backup-fingerprint.ts';
import type { BackupEntry, BackupHeader } from './backup-format.ts';
import { type BackupFile, isHeader, readBackup, type ReadOptions } from './backup-reader.ts';

/** A problem set or run, with the fingerprint of all that belongs to it where that was asked for. */
export interface Printed<Item> {
  readonly item: Item;
  readonly fingerprint: string | undefined;
}

/** How a backup is checked. */
export interface CheckOptions extends ReadOptions {
  /** Whether a set or run needs a fingerprint: because its id is taken. By default none does. */
  readonly isTaken?: (store: 'problemSets' | 'runs', id: string) => Promise<boolean>;
}

/** What a backup holds, once all of it was read and found whole. */
export interface BackupContents {
  readonly header: BackupHeader;
  readonly sets: readonly Printed<ProblemSet>[];
  readonly runs: readonly Printed<Run>[];
  /** Ids of the entries of the learner's book. */
  readonly practice: readonly string[];
}

/**
 * Reads a backup from end to end without storing anything: what it holds, or an `ImportError` that
 * names line and reason. Memory: the manifests, never the samples.
 */
export async function checkBackup(
  file: BackupFile,
  options: CheckOptions = {},
): Promise<BackupContents> {
  const parents = new ParentCollector(options.isTaken);
  let header: BackupHeader | undefined;
  for await (const { content } of readBackup(file, options)) {
    if (isHeader(content)) header = content;
    else await parents.add(content);
  }
  // The reader throws where the header is missing.
  if (!header) throw new Error('a backup without a header was read to its end');
  const { sets, runs, practice } = parents;
  return { header, sets: sets.map(closed), runs: runs.map(closed), practice };
}

interface Open<Item> {
  readonly item: Item;
  readonly print: Fingerprint | undefined;
}

const closed = <Item>({ item, print }: Open<Item>): Printed<Item> => ({
  item,
  fingerprint: print?.hex(),
});

/** Keeps sets and runs, and passes each record on to the fingerprint of the one it stands under. */
class ParentCollector {
  readonly sets: Open<ProblemSet>[] = [];
  readonly runs: Open<Run>[] = [];
  readonly practice: string[] = [];
  readonly #isTaken: CheckOptions['isTaken'];
  #print: Fingerprint | undefined;

  constructor(isTaken: CheckOptions['isTaken']) {
    this.#isTaken = isTaken;
  }

  async add(entry: BackupEntry): Promise<void> {
    const { store, value } = entry;
    if (store === 'practice') {
      this.practice.push(value.id);
      return;
    }
    if (store === 'problemSets' || store === 'runs') {
      this.#print = (await this.#isTaken?.(store, value.id)) ? new Fingerprint() : undefined;
    }
    if (store === 'problemSets') this.sets.push({ item: value, print: this.#print });
    if (store === 'runs') this.runs.push({ item: value, print: this.#print });
    this.#print?.add(entry);
  }
}
