import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What CPython said of every sample; written by `scripts/agreement/write-truth.py`. */
export interface Truth {
  /** Version of the interpreter that was asked. */
  readonly python: string;
  readonly limitSeconds: number;
  readonly mutantSeed: number;
  /** By corpus and name of the sample: beginning of the SHA-256 of its solution, and the verdict. */
  readonly verdicts: Readonly<Record<CorpusName, Readonly<Record<string, string>>>>;
  /** Seconds, by corpus and name, of samples whose verdict depends on the machine. */
  readonly nearTheLimit: Readonly<Record<string, number>>;
  /** Corpus and name of samples whose verdict depends on the seed of `hash(str)`. */
  readonly dependsOnHashSeed: readonly string[];
}

export type CorpusName = 'mutants' | 'mbpp' | 'gpt4';

/** A sample the sandbox may judge otherwise: how, and why. */
export interface Exception {
  /** Corpus and name, as `mutants HumanEval/0#1`. */
  readonly sample: string;
  /** The kind of verdict the sandbox gives instead. */
  readonly verdict: string;
  readonly reason: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

/** The truth file of this repository. */
export const readTruth = (): Truth => read('truth.json') as Truth;

/** The exceptions of this repository, each with its reason. */
export const readExceptions = (): readonly Exception[] =>
  (read('exceptions.json') as { exceptions: readonly Exception[] }).exceptions;

/** The beginning of a solution's hash, as the truth file has it. */
export const digestOf = (solution: string): string =>
  createHash('sha256').update(solution).digest('hex').slice(0, 12);
