import type { PythonValue } from '../python-value.ts';
import type { Mutant, Outcome } from '../task.ts';
import type { Item, Loop, PartBug, Pipeline } from './parts.ts';
import type { Values } from './reduce-values.ts';
import { writeList } from './write-list.ts';

/** What the pipeline makes of a list: the reference. */
export const runPipeline = ({ filter, change, reduction }: Pipeline, values: Values): PythonValue =>
  reduction.apply(values.filter(filter.keeps).map(change.apply));

/** Parts of a pipeline as Python, where they are not the canonical ones. */
interface OtherParts {
  readonly filter?: string;
  readonly change?: string;
  readonly reduction?: string | Loop;
}

/** The pipeline as a careful author would write it, with parts exchanged. */
export function writePlainList(
  { filter, change, reduction }: Pipeline,
  argument: string,
  parts: OtherParts = {},
): string {
  const filterCode = parts.filter ?? filter.idioms[0];
  const code = {
    argument,
    element: 'x',
    change: parts.change ?? change.idioms[0] ?? 'x',
    reduction: parts.reduction ?? reduction.expressions[0] ?? reduction.loop ?? 'L',
    ...(filterCode !== undefined && { filter: filterCode }),
  };
  return writeList(code, 'comprehension', { filtered: 'kept', changed: 'mapped', values: 'vals' });
}

/** What is left of the list when the bug decides; `undefined` where it raises. */
function keptBy(twin: PartBug<never, boolean>['twin'], values: Values): Values | undefined {
  const verdicts = values.map((x) => twin(x as never));
  if (verdicts.includes(undefined)) return undefined;
  return values.filter((_, i) => verdicts[i]);
}

/** What the bug makes of the elements; `undefined` where it raises. */
function changedBy(twin: PartBug<never, Item>['twin'], values: Values): Values | undefined {
  const changed = values.map((x) => twin(x as never)).filter((x) => x !== undefined);
  return changed.length === values.length ? changed : undefined;
}

const unless = (values: Values | undefined, run: (values: Values) => Outcome): Outcome =>
  values && run(values);

/** Every solution with one bug in one part. */
export function listMutants(pipeline: Pipeline, argument: string): Mutant[] {
  const { filter, change, reduction } = pipeline;
  const mutant = (parts: OtherParts, run: (values: Values) => Outcome): Mutant => ({
    body: writePlainList(pipeline, argument, parts),
    run: ([values]) => run(values as Values),
  });
  const kept = (values: Values): Values => values.filter(filter.keeps);
  return [
    ...filter.bugs.map(({ code, twin }) =>
      mutant({ filter: code }, (values) =>
        unless(keptBy(twin, values), (left) => reduction.apply(left.map(change.apply))),
      ),
    ),
    ...change.bugs.map(({ code, twin }) =>
      mutant({ change: code }, (values) => unless(changedBy(twin, kept(values)), reduction.apply)),
    ),
    ...[...reduction.bugs, ...(reduction.loopBugs ?? [])].map(({ code, twin }) =>
      mutant({ reduction: code }, (values) => twin(kept(values).map(change.apply))),
    ),
  ];
}
