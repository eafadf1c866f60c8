import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CorpusName } from './truth.ts';

/** A sample as CPython was given it, and as the page imports it. */
export interface CorpusSample {
  /** Its name in the truth file. */
  readonly name: string;
  /** The page's id of its problem. */
  readonly taskId: string;
  /** The whole program under test. */
  readonly solution: string;
  /** Its line of the samples file. */
  readonly record: Readonly<Record<string, unknown>>;
}

/** Samples in the order of the file they are imported from, with their problems as text. */
export interface Corpus {
  readonly name: CorpusName;
  readonly problems: string;
  readonly samples: readonly CorpusSample[];
}

interface HumanEvalProblem {
  readonly task_id: string;
  readonly prompt: string;
}

interface MutantLine {
  readonly task_id: string;
  readonly mutant: number;
  readonly completion: string;
}

const scripts = join(import.meta.dirname, '../../scripts/agreement');

/** HumanEval's canonical solutions, each with five small changes, made anew by python3. */
export function mutantCorpus(problemsPath: string, python: string, seed: number): Corpus {
  const out = join(mkdtempSync(join(tmpdir(), 'mutants-')), 'mutants.jsonl');
  const maker = join(scripts, 'make-mutants.py');
  execFileSync(python, [maker, problemsPath, out, '--seed', String(seed)]);
  const problems = readGzip(problemsPath);
  const prompts = new Map(
    parseLines<HumanEvalProblem>(problems).map(({ task_id, prompt }) => [task_id, prompt]),
  );
  const samples = parseLines<MutantLine>(readFileSync(out, 'utf8')).map((record) => ({
    name: `${record.task_id}#${record.mutant}`,
    taskId: record.task_id,
    solution: (prompts.get(record.task_id) ?? '') + record.completion,
    record: { task_id: record.task_id, completion: record.completion },
  }));
  return { name: 'mutants', problems, samples };
}

/** MBPP's references as samples of themselves. */
export function mbppCorpus(problemsPath: string): Corpus {
  const problems = readGzip(problemsPath);
  const lines = parseLines<{ task_id: number; code: string }>(problems);
  const samples = lines.map(({ task_id, code: solution }) => ({
    name: String(task_id),
    taskId: `MBPP/${task_id}`,
    solution,
    record: { task_id, solution },
  }));
  return { name: 'mbpp', problems, samples };
}

/** GPT-4's answers to HumanEval. */
export function gpt4Corpus(problemsPath: string, samplesPath: string): Corpus {
  const lines = parseLines<{ task_id: string; solution: string }>(readGzip(samplesPath));
  const samples = lines.map(({ task_id, solution }) => ({
    name: task_id,
    taskId: task_id,
    solution,
    record: { task_id, solution },
  }));
  return { name: 'gpt4', problems: readGzip(problemsPath), samples };
}

const readGzip = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');

const parseLines = <Line>(text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
