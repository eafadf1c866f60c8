import { createHash } from 'node:crypto';
import {
  heldOutTasks,
  type ProblemCounts,
} from '../../src/core/problems/generate/held-out-problems.ts';
import { problemRecord } from '../../src/formats/writers/problem-record.ts';

/** A pack as it stands in `public/packs/<id>/`: the text of each of its files. */
export interface PackFiles {
  readonly id: string;
  readonly files: Readonly<Record<'pack.json' | 'problems.jsonl', string>>;
}

interface PackPlan {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly seed: number;
  readonly counts: ProblemCounts;
}

const origin =
  'They come from the grammar that wrote the training corpus of Pico, the model that is part of ' +
  'this site, so other models may find them easy; they say nothing about programming at large.';

const plans: readonly PackPlan[] = [
  {
    id: 'chains',
    title: 'Chains',
    description:
      'Python functions that change a text in one to eight steps, 24 for each number of steps. From ' +
      'two steps on, each holds two neighbours that never stand together in the training corpus, ' +
      `and six to eight steps never occur there at all. ${origin}`,
    seed: 2026,
    counts: { chainLengths: [1, 2, 3, 4, 5, 6, 7, 8], perLength: 24, basics: 0 },
  },
  {
    id: 'basics',
    title: 'Basics',
    description:
      'Short Python functions over lists of numbers and of words, and classics everybody has ' +
      'written once. No filter, change and result meet here that meet in the training corpus, and ' +
      `no classic is asked for in the words and under the name it has there. ${origin}`,
    seed: 2027,
    counts: { chainLengths: [], perLength: 0, basics: 64 },
  },
];

function makePack({ id, title, description, seed, counts }: PackPlan): PackFiles {
  const lines = Array.from(heldOutTasks(seed, counts), ({ problem, task }) =>
    JSON.stringify({ ...problemRecord(problem), components: task.components }),
  );
  const problems = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(problems).digest('hex');
  const manifest = {
    id,
    version: '1.0.0',
    title,
    description,
    license: 'MIT',
    languages: ['python'],
    problems: lines.length,
    seed,
    files: { problems: { name: 'problems.jsonl', sha256 } },
  };
  const files = {
    'pack.json': `${JSON.stringify(manifest, undefined, 2)}\n`,
    'problems.jsonl': problems,
  };
  return { id, files };
}

/** The packs of problems held out of training, made anew from their seeds. */
export const heldOutPacks = (): PackFiles[] => plans.map(makePack);
