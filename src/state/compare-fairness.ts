import { m } from '../messages/messages.js';
import type { Run } from '../core/grading/run.ts';
import { listText, numberText } from './library-words.ts';

/** Whether runs can be compared, and what a reader must know who does. */
export interface Fairness {
  /** Why they cannot, in sentences; absent where they can. */
  readonly refusal?: string;
  /** What differs besides what the names say, in sentences. */
  readonly notes: readonly string[];
}

/** Judges whether runs may be held against each other; `shared` problems are finished in all. */
export function fairnessOf(runs: readonly Run[], shared: number): Fairness {
  const refusal = refusalOf(runs, shared);
  return {
    ...(refusal !== undefined && { refusal }),
    notes: refusal === undefined ? notesOf(runs) : [],
  };
}

function refusalOf(runs: readonly Run[], shared: number): string | undefined {
  if (distinct(runs, ({ problemSetId }) => problemSetId).length > 1) {
    return m.compare_other_sets();
  }
  if (shared > 0) return undefined;
  return m.compare_none_shared();
}

function notesOf(runs: readonly Run[]): string[] {
  return [testsNote(runs), sizeNote(runs), samplingNote(runs), limitsNote(runs)].filter(
    (note) => note !== undefined,
  );
}

function testsNote(runs: readonly Run[]): string | undefined {
  if (distinct(runs, ({ tests }) => tests).length === 1) return undefined;
  return m.compare_note_tests();
}

function sizeNote(runs: readonly Run[]): string | undefined {
  const sizes = distinct(runs, ({ plan }) => Math.max(0, ...Object.values(plan)));
  if (sizes.length === 1) return undefined;
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return m.compare_note_size({ least: numberText(least), most: numberText(most) });
}

function samplingNote(runs: readonly Run[]): string | undefined {
  const params = runs.map(({ source }) => source.params);
  if (params.some((known) => known === undefined)) {
    return runs.length === params.filter((known) => known === undefined).length
      ? undefined
      : m.compare_note_unknown();
  }
  const sameModel =
    distinct(runs, ({ source }) => `${source.engine} ${source.model ?? ''}`).length === 1;
  const differing = differences.flatMap(({ name, of }) => {
    const values = distinct(params, (one) => one && of(one));
    return values.length === 1
      ? []
      : [m.compare_setting({ name: name(), values: values.join(', ') })];
  });
  if (differing.length === 0) return undefined;
  const settings = listText(differing);
  return sameModel ? m.compare_note_same_model({ settings }) : m.compare_note_models({ settings });
}

const differences: readonly {
  readonly name: () => string;
  readonly of: (params: NonNullable<Run['source']['params']>) => number;
}[] = [
  { name: m.compare_temperature, of: ({ temperature }) => temperature },
  { name: m.compare_top_p, of: ({ topP }) => topP },
  { name: m.compare_most_tokens, of: ({ maxTokens }) => maxTokens },
];

function limitsNote(runs: readonly Run[]): string | undefined {
  const limits = distinct(runs, ({ limits: { timeMs, memoryMiB } }) => `${timeMs} ${memoryMiB}`);
  return limits.length === 1 ? undefined : m.compare_note_limits();
}

const distinct = <Item, Value>(items: readonly Item[], of: (item: Item) => Value): Value[] => [
  ...new Set(items.map(of)),
];
