import type { Problem } from '../problem.ts';
import { generateProblem, type GeneratedProblem, type ProblemRequest } from './generate-problem.ts';
import { hashText } from './hash-text.ts';
import { seededRandom } from './random.ts';

/** How many problems of which kinds to make. */
export interface ProblemCounts {
  /** How many blocks the chains have; each length once. */
  readonly chainLengths: readonly number[];
  readonly perLength: number;
  /** How many lists and classics: half of them int lists, a quarter each word lists and classics. */
  readonly basics: number;
}

interface Place {
  readonly taskId: string;
  readonly request: ProblemRequest;
}

const twoDigits = (i: number): string => String(i + 1).padStart(2, '0');

const chainPlaces = ({ chainLengths, perLength }: ProblemCounts): Place[] =>
  chainLengths.flatMap((length) =>
    Array.from({ length: perLength }, (_, i) => ({
      taskId: `Chains/${length}-${twoDigits(i)}`,
      request: { family: 'chain', length },
    })),
  );

/** Half int lists, so that any beginning of the pack is mixed. */
const basicKinds = ['int-list', 'word-list', 'int-list', 'classic'] as const;

const basicNames = { 'int-list': 'ints', 'word-list': 'words', classic: 'classics' } as const;

const basicPlaces = ({ basics }: ProblemCounts): Place[] =>
  Array.from({ length: basics }, (_, i) => {
    const kind = basicKinds[i % 4] ?? 'int-list';
    const turn = kind === 'int-list' ? Math.floor(i / 2) : Math.floor(i / 4);
    return {
      taskId: `Basics/${basicNames[kind]}-${twoDigits(turn)}`,
      request: { family: 'basic', kind },
    };
  });

/**
 * Fresh problems that training has never seen the combination of, one after the other so that a
 * page can breathe between them. The same seed gives the same problems; no two of them combine the
 * same parts. Single blocks are the exception: there is nothing to combine, training knows each.
 * A RangeError when more are asked for than there are (37 single blocks, about 20 classics).
 */
export function* heldOutTasks(
  seed: number,
  counts: ProblemCounts,
): Generator<GeneratedProblem, void> {
  const used = new Set<string>();
  for (const { taskId, request } of [...chainPlaces(counts), ...basicPlaces(counts)]) {
    const random = seededRandom(hashText(`${seed}|${taskId}`));
    const made = generateProblem(
      random,
      request,
      'held-out',
      taskId,
      (candidate) => !used.has(combination(candidate.components)),
    );
    used.add(combination(made.task.components));
    yield made;
  }
}

const combination = (components: readonly string[]): string => components.join('|');

/** The problems of `heldOutTasks`, all at once: some tens of milliseconds each. */
export const generateHeldOutProblems = (seed: number, counts: ProblemCounts): Problem[] =>
  Array.from(heldOutTasks(seed, counts), ({ problem }) => problem);
