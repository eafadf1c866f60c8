import type { Run } from '../core/grading/run.ts';
import type { ProblemSet } from '../core/problems/problem.ts';
import { Fingerprint } from './backup-fingerprint.ts';
import type { BackupHeader } from './backup-format.ts';
import { type BackupFile, isHeader, readBackup, type ReadOptions } from './backup-reader.ts';

/** A problem set or run with the fingerprint of everything that belongs to it. */
export interface Printed<Item> {
  readonly item: Item;
  readonly fingerprint: string;
}

/** What a backup holds, once all of it was read and found whole. */
export interface BackupContents {
  readonly header: BackupHeader;
  readonly sets: readonly Printed<ProblemSet>[];
  readonly runs: readonly Printed<Run>[];
}

/**
 * Reads a backup from end to end without storing anything: what it holds, or an `ImportError` that
 * names line and reason. Memory: the manifests, never the samples.
 */
export async function checkBackup(
  file: BackupFile,
  options: ReadOptions = {},
): Promise<BackupContents> {
  let header: BackupHeader | undefined;
  const sets: Open<ProblemSet>[] = [];
  const runs: Open<Run>[] = [];
  let current = new Fingerprint();
  for await (const { content } of readBackup(file, options)) {
    if (isHeader(content)) {
      header = content;
      continue;
    }
    const { store, value } = content;
    if (store === 'problemSets' || store === 'runs') current = new Fingerprint();
    if (store === 'problemSets') sets.push({ item: value, print: current });
    if (store === 'runs') runs.push({ item: value, print: current });
    current.add(content);
  }
  // The reader throws where the header is missing.
  if (!header) throw new Error('a backup without a header was read to its end');
  return { header, sets: sets.map(closed), runs: runs.map(closed) };
}

interface Open<Item> {
  readonly item: Item;
  readonly print: Fingerprint;
}

const closed = <Item>({ item, print }: Open<Item>): Printed<Item> => ({
  item,
  fingerprint: print.hex(),
});
