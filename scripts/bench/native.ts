import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';

export type NativeWay = 'manager' | 'fork';

/** Whether there is a python3 to compare with. */
export const hasPython = (): boolean => spawnSync('python3', ['--version']).status === 0;

/** Seconds a native process took to grade the corpus; throws if others passed than should. */
export function nativeSeconds(way: NativeWay, workers: number, corpus: Corpus): number {
  const script = join(import.meta.dirname, 'native-reference.py');
  const args = [script, way, String(workers), corpus.problems, corpus.samples];
  const { seconds, verdicts } = JSON.parse(
    execFileSync('python3', args, { encoding: 'utf8', maxBuffer: 1e8 }),
  ) as { seconds: number; verdicts: Record<string, number> };
  if (verdicts['passed'] !== corpus.passing) {
    throw new Error(`native ${way}: ${JSON.stringify(verdicts)} of ${corpus.passing}`);
  }
  return seconds;
}
