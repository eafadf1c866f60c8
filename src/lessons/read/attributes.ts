import type { Directives } from 'mdast-util-directive';
import { LessonError } from '../lesson-error.ts';

/** Line of a node in its file, from 1. */
export const lineOf = ({ position }: Pick<Directives, 'position'>): number | undefined =>
  position?.start.line;

/** The attributes of a directive as they are written; an empty one is ''. */
export const attributesOf = ({ attributes }: Directives): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']));

/** An attribute that must be there; a `LessonError` where it is not. */
export function needAttribute(node: Directives, name: string): string {
  const value = attributesOf(node)[name];
  if (value === undefined || value === '') {
    throw new LessonError(`“${node.name}” needs an attribute ${name}.`, lineOf(node));
  }
  return value;
}

/** A number among the attributes; a `LessonError` where it is none, or is missing and has no default. */
export function numberAttribute(node: Directives, name: string, otherwise?: number): number {
  const text = attributesOf(node)[name];
  if (text === undefined && otherwise !== undefined) return otherwise;
  const value = Number(text);
  if (text === undefined || text === '' || !Number.isFinite(value)) {
    throw new LessonError(
      `“${node.name}” needs a number for ${name}, not “${text ?? ''}”.`,
      lineOf(node),
    );
  }
  return value;
}
