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
}

interface HumanEvalProblem {
  readonly task_id: string;
  readonly canonical_solution: string;
}

const pack = join(import.meta.dirname, '../../public/packs/first-steps/problems.jsonl');

/** Reference solutions of HumanEval, or of the built-in pack where HumanEval is absent. */
export function referenceCorpus(copies: number): Corpus {
  const humanEval = sharedData('HumanEval.jsonl.gz');
  const problems = humanEval ?? pack;
  const lines = readProblems(problems).flatMap(({ task_id, canonical_solution }) =>
    Array<string>(copies).fill(JSON.stringify({ task_id, completion: canonical_solution })),
  );
  const samples = join(mkdtempSync(join(tmpdir(), 'bench-')), `references-x${copies}.jsonl`);
  writeFileSync(samples, lines.join('\n'));
  const name = `${humanEval === undefined ? 'First steps' : 'HumanEval'} references × ${copies}`;
  return { name, problems, samples, count: lines.length };
}

function readProblems(path: string): HumanEvalProblem[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as HumanEvalProblem);
}
