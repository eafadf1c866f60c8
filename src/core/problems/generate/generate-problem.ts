import type { Problem } from '../problem.ts';
import {
  checkSource,
  chooseStrongTests,
  chooseWeakTests,
  isBare,
  killedShare,
  type TestCase,
} from './choose-tests.ts';
import { drawChain } from './chain/draw-chain.ts';
import { drawClassic } from './classics/draw-classic.ts';
import { drawIntList, drawWordList } from './lists/draw-list.ts';
import { pythonRepr } from './python-value.ts';
import type { Random } from './random.ts';
import type { Split, Task } from './task.ts';

/** What kind of problem to make. */
export type ProblemRequest =
  | { readonly family: 'chain'; readonly length: number }
  | { readonly family: 'basic'; readonly kind: 'int-list' | 'word-list' | 'classic' };

/** A problem, and the task it was made from. */
export interface GeneratedProblem {
  readonly problem: Problem;
  readonly task: Task;
}

const drawBasic = { 'int-list': drawIntList, 'word-list': drawWordList, classic: drawClassic };

/** Draws a task of the kind asked for; a RangeError for a chain that the split has none of. */
const drawTask = (random: Random, request: ProblemRequest, split: Split): Task =>
  request.family === 'chain'
    ? drawChain(random, request.length, split)
    : drawBasic[request.kind](random, split);

interface Tested {
  readonly task: Task;
  readonly tests: readonly TestCase[];
  /** Share of the known mistakes that the tests find. */
  readonly score: number;
}

/** Whether the docstring's example rules out the other readings, and half of the bugs. */
function hasTellingExample({ examples, mutants }: Task): boolean {
  return examples.some(({ arguments: args, result }) => {
    const expected = pythonRepr(result);
    const fooled = mutants.filter(({ run }) => {
      const outcome = run(args);
      return outcome !== undefined && pythonRepr(outcome) === expected;
    });
    const isClear = fooled.every(({ body }) => body !== undefined);
    return isClear && !isBare(expected) && fooled.length <= mutants.length / 2;
  });
}

const draftsPerTask = 20;
const tasksPerProblem = 8;
const goodShare = 0.95;

/** The first of a few tasks with a telling example; the last where none has one. */
function drawTelling(draw: () => Task): Task {
  let task = draw();
  for (let i = 1; i < draftsPerTask && !hasTellingExample(task); i++) task = draw();
  return task;
}

/** The first of a few tasks whose every part matters to the result, or the one where most do. */
function drawTested(random: Random, draw: () => Task): Tested {
  let best: Tested | undefined;
  for (let i = 0; i < tasksPerProblem && (best?.score ?? 0) < goodShare; i++) {
    const task = drawTelling(draw);
    const tests = chooseStrongTests(task, random);
    const score = killedShare(tests);
    if (!best || score > best.score) best = { task, tests, score };
  }
  if (best) return best;
  throw new RangeError('A problem needs at least one task to be drawn');
}

/**
 * Makes a problem, with tests that find the bugs its parts are known for, and weak tests that do not.
 * Held-out problems combine parts that never meet in training; a RangeError where there are none.
 */
export function generateProblem(
  random: Random,
  request: ProblemRequest,
  split: Split,
  taskId: string,
  isWanted: (task: Task) => boolean = () => true,
): GeneratedProblem {
  const { task, tests } = drawTested(random, () => drawWanted(random, request, split, isWanted));
  const { prompt, name, canonicalBody } = task;
  const problem: Problem = {
    taskId,
    prompt,
    promptKind: 'code',
    entryPoint: name,
    canonicalSolution: canonicalBody,
    tests: { kind: 'check', source: checkSource(tests) },
    weakTests: { kind: 'check', source: checkSource(chooseWeakTests(task, random)) },
  };
  return { problem, task };
}

const mostDraws = 5000;

function drawWanted(
  random: Random,
  request: ProblemRequest,
  split: Split,
  isWanted: (task: Task) => boolean,
): Task {
  for (let i = 0; i < mostDraws; i++) {
    const task = drawTask(random, request, split);
    if (isWanted(task)) return task;
  }
  throw new RangeError(`The grammar has no more problems like ${JSON.stringify(request)}.`);
}
