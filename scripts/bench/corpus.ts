import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sharedData } from '../../tests/shared-data.ts';

/** Problems on disk with a file of samples made from their reference solutions. */
export interface Corpus {
  readonly name: string;
  readonly problems: string;
  readonly samples: string;
  readonly count: number;
  /** How many of the samples must pass. */
  readonly passing: number;
}

interface HumanEvalProblem {
  readonly task_id: string;
  readonly canonical_solution: string;
}

const pack = join(import.meta.dirname, '../../public/packs/first-steps/problems.jsonl');

const endless = '    while True:\n        pass\n';

/** Reference solutions of HumanEval, or of the built-in pack where HumanEval is absent. */
export function referenceCorpus(copies: number): Corpus {
  return writeCorpus(`references × ${copies}`, ({ canonical_solution }) =>
    Array<string>(copies).fill(canonical_solution),
  );
}

/** The same, once each, with an endless loop in the place of every tenth. */
export function loopCorpus(): Corpus {
  return writeCorpus('references, 10 % endless loops', ({ canonical_solution }, index) => [
    index % 10 === 9 ? `    # attempt ${index}\n${endless}` : canonical_solution,
  ]);
}

function writeCorpus(
  what: string,
  completionsOf: (problem: HumanEvalProblem, index: number) => readonly string[],
): Corpus {
  const humanEval = sharedData('HumanEval.jsonl.gz');
  const problems = humanEval ?? pack;
  const completions = readProblems(problems).flatMap((problem, index) =>
    completionsOf(problem, index).map((completion) => ({ task_id: problem.task_id, completion })),
  );
  const samples = join(mkdtempSync(join(tmpdir(), 'bench-')), 'samples.jsonl');
  writeFileSync(samples, completions.map((record) => JSON.stringify(record)).join('\n'));
  const name = `${humanEval === undefined ? 'First steps' : 'HumanEval'} ${what}`;
  const passing = completions.filter(({ completion }) => !completion.endsWith(endless)).length;
  return { name, problems, samples, count: completions.length, passing };
}

function readProblems(path: string): HumanEvalProblem[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as HumanEvalProblem);
}
