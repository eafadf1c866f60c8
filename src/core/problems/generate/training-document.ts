import { drawChain } from './chain/draw-chain.ts';
import { drawClassic } from './classics/draw-classic.ts';
import { familyShares, trainingLengths } from './family-shares.ts';
import { drawIntList, drawWordList } from './lists/draw-list.ts';
import { pickWeighted, type Random } from './random.ts';
import type { Task } from './task.ts';

/** What a model is trained on: a prompt, a body that follows it, and how many mistakes the body holds. */
export interface TrainingDocument {
  readonly prompt: string;
  /** Ends with a newline. */
  readonly body: string;
  readonly bugs: number;
}

const draws = {
  chain: (random: Random): Task =>
    drawChain(random, pickWeighted(random, trainingLengths), 'train'),
  'int-list': (random: Random): Task => drawIntList(random, 'train'),
  'word-list': (random: Random): Task => drawWordList(random, 'train'),
  classic: (random: Random): Task => drawClassic(random, 'train'),
};

/** Draws a task that training may see: chains of one to five blocks, lists and classics, by their shares. */
export const drawTrainingTask = (random: Random): Task =>
  draws[pickWeighted(random, familyShares)](random);

/** The document of a task, with the usual rate of bugs. */
export function documentOf(task: Task, random: Random): TrainingDocument {
  const { text, bugs } = task.writeBody(random);
  return { prompt: task.prompt, body: text, bugs };
}

/** Draws one document of the training corpus. */
export const trainingDocument = (random: Random): TrainingDocument =>
  documentOf(drawTrainingTask(random), random);
