import type { Run } from '../core/grading/run.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Arm } from './experiment-arm.ts';
import type { Figure } from './experiment-figure.ts';
import { chainSteps } from './chain-steps.ts';

/** What an experiment is made with. */
export interface ExperimentMaterial {
  /** Problems of the Chains pack, in its order. */
  readonly problems: readonly Problem[];
  /** Ids of the models by stage, weak to strong. */
  readonly models: Readonly<Record<Stage, string>>;
}

/** Stages of one training, in the order of their quality. */
export const stages = ['weak', 'medium', 'strong'] as const;

export type Stage = (typeof stages)[number];

/** One run that an experiment consists of. */
export interface ArmPlan {
  /** As people are shown it; unique within the experiment. */
  readonly arm: string;
  readonly model: string;
  readonly temperature: number;
  /** Samples per problem. */
  readonly n: number;
  readonly taskIds: readonly string[];
  readonly tests?: 'weak';
  /** Name of the arm whose samples are judged again, instead of drawing new ones. */
  readonly regrades?: string;
}

/** An experiment that one click starts, and how its runs become a figure. */
export interface ExperimentKind {
  /** As runs name it. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in two sentences. */
  readonly lead: string;
  /** Where it was shown first, with an address. */
  readonly source: { readonly text: string; readonly href: string };
  /** Whether its figure needs the log-probability of every sample. */
  readonly needsScores?: true;
  readonly plan: (material: ExperimentMaterial) => readonly ArmPlan[];
  /** Where an arm stands among the others; they are made so fast that clocks cannot tell. */
  readonly rank: (run: Run) => number;
  /** What is known so far; `arms` are in the order of the plan, and may be fewer. */
  readonly figure: (arms: readonly Arm[], locale: string) => Figure;
}

/** How many arms an experiment of this kind has, whatever it is made with. */
export const armCount = ({ plan }: ExperimentKind): number =>
  plan({ problems: [], models: { weak: '', medium: '', strong: '' } }).length;

/** The first `each` problems of every chain length asked for. */
export function pickChains(
  problems: readonly Problem[],
  lengths: readonly number[],
  each: number,
): string[] {
  return lengths.flatMap((length) =>
    problems
      .filter(({ taskId }) => chainSteps(taskId) === length)
      .slice(0, each)
      .map(({ taskId }) => taskId),
  );
}
