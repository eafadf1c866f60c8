import type { Body } from '../body.ts';
import { bugRateOf } from '../bug-rates.ts';
import { pickUsual } from '../choose-code.ts';
import { chance, pickOne, type Random } from '../random.ts';
import type { Loop, PartBug, Pipeline } from './parts.ts';
import { writeList, type ListNames, type ListStyle } from './write-list.ts';

interface Choice<Code> {
  readonly code: Code;
  readonly isBug: boolean;
}

interface Part {
  readonly key: string;
  readonly idioms: readonly string[];
  readonly bugs: readonly PartBug<never, unknown>[];
}

const errs = (random: Random, key: string, mayErr: boolean): boolean =>
  mayErr && chance(random, bugRateOf(`list:${key}`));

function choosePart(random: Random, part: Part, mayErr: boolean): Choice<string> {
  const isBug = errs(random, part.key, mayErr) && part.bugs.length > 0;
  if (isBug) return { code: pickUsual(random, part.bugs).code, isBug };
  return { code: pickUsual(random, part.idioms, 0.5), isBug };
}

/** The reduction as a loop, or nothing where it has none or its mistakes are made elsewhere. */
function chooseLoop(
  { loop, loopBugs }: Pipeline['reduction'],
  random: Random,
  isBug: boolean,
): Loop | undefined {
  if (!isBug) return loop;
  return loopBugs && pickOne(random, loopBugs).code;
}

function chooseReduction(
  random: Random,
  reduction: Pipeline['reduction'],
  mayErr: boolean,
): Choice<string | Loop> {
  const isBug = errs(random, reduction.key, mayErr);
  const looped = reduction.expressions.length === 0 || chance(random, 0.33);
  const loop = looped ? chooseLoop(reduction, random, isBug) : undefined;
  if (loop) return { code: loop, isBug };
  if (isBug) return { code: pickUsual(random, reduction.bugs).code, isBug };
  return { code: pickUsual(random, reduction.expressions, 0.6), isBug };
}

const styles: readonly ListStyle[] = ['comprehension', 'comprehension', 'steps', 'functions'];

function drawNames(random: Random): ListNames {
  const [filtered, changed] = pickOne(random, [
    ['kept', 'mapped'],
    ['items', 'values'],
    ['xs', 'ys'],
    ['selected', 'result'],
  ] as const);
  return { filtered, changed, values: pickOne(random, ['vals', 'values', 'items', 'xs']) };
}

/** A body as one of many authors would write it, wrong as often as the bug rates of its parts say. */
export function writeListBody(
  random: Random,
  pipeline: Pipeline,
  argument: string,
  elements: readonly string[],
  mayErr: boolean,
): Body {
  const { filter, change, reduction } = pipeline;
  const filters = filter.key === 'none' ? undefined : choosePart(random, filter, mayErr);
  const changes = choosePart(random, change, mayErr);
  const reductions = chooseReduction(random, reduction, mayErr);
  const code = {
    argument,
    element: pickOne(random, elements),
    change: changes.code,
    reduction: reductions.code,
    ...(filters && { filter: filters.code }),
  };
  const text = writeList(code, pickOne(random, styles), drawNames(random));
  return { text, bugs: [filters, changes, reductions].filter((choice) => choice?.isBug).length };
}
