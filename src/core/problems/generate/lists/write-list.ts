import { indented } from '../body.ts';
import type { Loop } from './parts.ts';

/** A pipeline as chosen: each component one piece of Python that says `x` for the element. */
export interface ListCode {
  readonly argument: string;
  /** Name of the loop variable. */
  readonly element: string;
  readonly filter?: string;
  readonly change: string;
  readonly reduction: string | Loop;
}

/** Ways to write a pipeline around a reduction that is one expression. */
export type ListStyle = 'comprehension' | 'steps' | 'functions';

/** Names for what stands between the steps. */
export interface ListNames {
  readonly filtered: string;
  readonly changed: string;
  readonly values: string;
}

const rename = (code: string, element: string): string => code.replace(/\bx\b/g, element);

function generatorOf({ argument, element, filter, change }: ListCode): string {
  const condition = filter === undefined ? '' : ` if ${rename(filter, element)}`;
  return `${rename(change, element)} for ${element} in ${argument}${condition}`;
}

const isWhole = (code: ListCode): boolean => code.filter === undefined && code.change === 'x';

function asLoop(code: ListCode, loop: Loop): string[] {
  const { argument, element, filter, change } = code;
  const inner = filter === undefined ? '    ' : '        ';
  const update = loop.update.replaceAll('V', rename(change, element)).split('\n');
  return [
    loop.start,
    `for ${element} in ${argument}:`,
    ...(filter === undefined ? [] : [`    if ${rename(filter, element)}:`]),
    ...update.map((line) => inner + line),
    `return ${loop.result}`,
  ];
}

/** Puts the list, or an iterable of it, where the reduction says `L`, or `E` between brackets. */
const reduce = (reduction: string, list: string, iterable: string): string =>
  reduction.replaceAll('(E)', `(${iterable})`).replace(/\bL\b/g, list);

function asComprehension(code: ListCode, reduction: string, names: ListNames): string[] {
  const { argument } = code;
  if (isWhole(code)) return [`return ${reduce(reduction, argument, argument)}`];
  const generator = generatorOf(code);
  if (reduction.split(/\bL\b/).length > 2)
    return [`${names.values} = [${generator}]`, `return ${reduce(reduction, names.values, '')}`];
  return [`return ${reduce(reduction, `[${generator}]`, generator)}`];
}

function asSteps(code: ListCode, reduction: string, names: ListNames): string[] {
  const { element, filter, change } = code;
  const lines: string[] = [];
  let current = code.argument;
  if (filter !== undefined) {
    lines.push(
      `${names.filtered} = [${element} for ${element} in ${current} if ${rename(filter, element)}]`,
    );
    current = names.filtered;
  }
  if (change !== 'x') {
    lines.push(`${names.changed} = [${rename(change, element)} for ${element} in ${current}]`);
    current = names.changed;
  }
  return [...lines, `return ${reduce(reduction, current, current)}`];
}

function asFunctions(code: ListCode, reduction: string, names: ListNames): string[] {
  const { argument, element, filter, change } = code;
  if (isWhole(code)) return asComprehension(code, reduction, names);
  let iterable = argument;
  if (filter !== undefined)
    iterable = `filter(lambda ${element}: ${rename(filter, element)}, ${iterable})`;
  if (change !== 'x') iterable = `map(lambda ${element}: ${rename(change, element)}, ${iterable})`;
  if (reduction.split(/\bL\b/).length > 2)
    return [`${names.values} = list(${iterable})`, `return ${reduce(reduction, names.values, '')}`];
  return [`return ${reduce(reduction, `list(${iterable})`, iterable)}`];
}

const styles = { comprehension: asComprehension, steps: asSteps, functions: asFunctions };

/** The body of a function that runs the pipeline, in a style; a loop has only one. */
export function writeList(code: ListCode, style: ListStyle, names: ListNames): string {
  const { reduction } = code;
  return indented(
    typeof reduction === 'string' ? styles[style](code, reduction, names) : asLoop(code, reduction),
  );
}
