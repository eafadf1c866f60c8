import type { Heading, RootContent } from 'mdast';
import type { Block, LessonStep } from '../lesson.ts';
import { LessonError } from '../lesson-error.ts';
import { readFigure } from './read-figure.ts';
import { readPrediction } from './read-prediction.ts';
import { titleAndId } from './titled.ts';

/** What stands between one second-level heading and the next. */
export interface StepSource {
  readonly heading: Heading;
  readonly body: readonly RootContent[];
}

/** Reads a step: its figure, its guess, and the text on both sides of the guess. */
export function readStep({ heading, body }: StepSource): LessonStep {
  const [title, id] = titleAndId(heading);
  const figures = body.filter((node) => isDirective(node, 'leafDirective', 'figure'));
  const guesses = body.filter((node) => isDirective(node, 'containerDirective', 'predict'));
  if (figures.length > 1 || guesses.length > 1) {
    throw new LessonError(
      'A step has one figure and one guess at most.',
      heading.position?.start.line,
    );
  }
  const [figure] = figures;
  const [guess] = guesses;
  const rest = body.filter((node) => node !== figure);
  const at = guess ? rest.indexOf(guess) : rest.length;
  return {
    id,
    title,
    before: rest.slice(0, at) satisfies Block[],
    after: rest.slice(at + 1),
    ...(guess?.type === 'containerDirective' && { prediction: readPrediction(guess) }),
    ...(figure?.type === 'leafDirective' && { figure: readFigure(figure) }),
  };
}

const isDirective = (node: RootContent, type: string, name: string): boolean =>
  node.type === type && 'name' in node && node.name === name;
