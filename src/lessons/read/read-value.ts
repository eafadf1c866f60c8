import type { Directives } from 'mdast-util-directive';
import type { ValueUnit, ValueUse } from '../lesson.ts';
import { LessonError } from '../lesson-error.ts';
import { lessonValues } from '../values/lesson-values.ts';
import { attributesOf, lineOf, needAttribute, numberAttribute } from './attributes.ts';

const units = ['percent', 'points', 'number', 'count'] as const;

/** Attributes of a directive that are not arguments of the value. */
const ownAttributes = new Set(['of', 'unit', 'kind', 'min', 'max', 'step', 'digits']);

/** The computed number a directive names; a `LessonError` for one that there is not. */
export function readValueUse(node: Directives): ValueUse {
  const of = needAttribute(node, 'of');
  const names = Object.keys(attributesOf(node)).filter((name) => !ownAttributes.has(name));
  const args = Object.fromEntries(names.map((name) => [name, numberAttribute(node, name)]));
  if (!of.startsWith('figure.')) checkValue(node, of, args);
  return { of, args };
}

function checkValue(node: Directives, of: string, args: Record<string, number>): void {
  const value = lessonValues[of];
  if (!value) {
    const known = Object.keys(lessonValues).join(', ');
    throw new LessonError(`There is no value “${of}”. There are: ${known}.`, lineOf(node));
  }
  const wrong = value.args.filter((name) => !(name in args));
  if (wrong.length > 0) throw new LessonError(`“${of}” needs ${wrong.join(', ')}.`, lineOf(node));
  const more = Object.keys(args).filter((name) => !value.args.includes(name));
  if (more.length > 0) {
    throw new LessonError(`“${of}” has no argument ${more.join(', ')}.`, lineOf(node));
  }
}

/** The unit a directive names, else a plain number. */
export function readUnit(node: Directives): ValueUnit {
  const name = attributesOf(node)['unit'] ?? 'number';
  const unit = units.find((one) => one === name);
  if (unit) return unit;
  throw new LessonError(
    `There is no unit “${name}”. There are: ${units.join(', ')}.`,
    lineOf(node),
  );
}
