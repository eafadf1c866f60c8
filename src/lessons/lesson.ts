import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

/** A lesson as it is written: a title, and steps that each show one thing. */
export interface Lesson {
  readonly title: string;
  /** How long a first reader needs, in minutes. */
  readonly minutes: number;
  /** What stands below the title, before the first step. */
  readonly lead: readonly Block[];
  readonly steps: readonly LessonStep[];
}

/** One screen of a lesson: text beside a figure, and a guess that comes before the answer. */
export interface LessonStep {
  /** Unique in the lesson and the same in every language; part of the address. */
  readonly id: string;
  readonly title: string;
  /** What is read before the guess; everything where there is none. */
  readonly before: readonly Block[];
  readonly prediction?: Prediction;
  /** What the guess uncovers. */
  readonly after: readonly Block[];
  readonly figure?: FigureUse;
}

/** What the reader commits to before the figure answers. */
export type Prediction = NumberPrediction | ChoicePrediction;

interface PredictionText {
  readonly question: readonly Block[];
}

/** A guess of a number on a slider. */
export interface NumberPrediction extends PredictionText {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly unit: ValueUnit;
  /** The truth, computed in the page. */
  readonly answer: ValueUse;
}

/** A guess of one of several sentences. */
export interface ChoicePrediction extends PredictionText {
  readonly kind: 'choice';
  readonly options: readonly (readonly PhrasingContent[])[];
  /** Place of the right one, from 0. */
  readonly right: number;
}

/** How a number is written: `percent` and `points` take a fraction times 100, `points` with two digits. */
export type ValueUnit = 'percent' | 'points' | 'number' | 'count';

/** A number that is computed: by a function of `values.ts`, or read from the figure (`figure.name`). */
export interface ValueUse {
  readonly of: string;
  readonly args: Readonly<Record<string, number>>;
}

/** A figure in the state a step wants it. */
export interface FigureUse {
  readonly name: string;
  /** Controls with another start than the figure's own. */
  readonly values: Readonly<Record<string, string>>;
  /** Controls that this step does not show. */
  readonly hide: readonly string[];
}

/** A piece of text: Markdown with directives for what is computed, cited, defined or set. */
export type Block = RootContent | ContainerDirective;
