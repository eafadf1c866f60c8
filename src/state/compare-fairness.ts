import type { Run } from '../core/grading/run.ts';

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
    return 'These runs are over different problem sets. A difference between them would say as much about the problems as about the models: choose runs over the same set.';
  }
  if (shared > 0) return undefined;
  return 'No problem has all of its samples graded in each of these runs. Finish them in the Lab, or choose runs over the same problems of the set.';
}

function notesOf(runs: readonly Run[]): string[] {
  return [testsNote(runs), sizeNote(runs), samplingNote(runs), limitsNote(runs)].filter(
    (note) => note !== undefined,
  );
}

function testsNote(runs: readonly Run[]): string | undefined {
  if (distinct(runs, ({ tests }) => tests).length === 1) return undefined;
  return 'Some are judged by the weak tests and some by all of them: part of the difference, or all of it, is that of the tests.';
}

function sizeNote(runs: readonly Run[]): string | undefined {
  const sizes = distinct(runs, ({ plan }) => Math.max(0, ...Object.values(plan)));
  if (sizes.length === 1) return undefined;
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return `They have ${least} to ${most} samples per problem: pass@k is compared for k up to ${least}, and which problems were solved over the first ${least} samples.`;
}

function samplingNote(runs: readonly Run[]): string | undefined {
  const params = runs.map(({ source }) => source.params);
  if (params.some((known) => known === undefined)) {
    return runs.length === params.filter((known) => known === undefined).length
      ? undefined
      : 'How some of the samples were drawn is not known: temperature and prompt may differ as well.';
  }
  const sameModel =
    distinct(runs, ({ source }) => `${source.engine} ${source.model ?? ''}`).length === 1;
  const differing = differences.flatMap(({ name, of }) => {
    const values = distinct(params, (one) => one && of(one));
    return values.length === 1 ? [] : [`${name} (${values.join(', ')})`];
  });
  if (differing.length === 0) return undefined;
  const list = differing.join(' and ');
  return sameModel
    ? `The model is the same: what is compared is ${list}.`
    : `The models differ, and so does ${list}: the difference is that of both together. Compare them at the same settings, or each at its best for the k you care for.`;
}

const differences: readonly {
  readonly name: string;
  readonly of: (params: NonNullable<Run['source']['params']>) => number;
}[] = [
  { name: 'temperature', of: ({ temperature }) => temperature },
  { name: 'top-p', of: ({ topP }) => topP },
  { name: 'the most tokens', of: ({ maxTokens }) => maxTokens },
];

function limitsNote(runs: readonly Run[]): string | undefined {
  const limits = distinct(runs, ({ limits: { timeMs, memoryMiB } }) => `${timeMs} ${memoryMiB}`);
  return limits.length === 1
    ? undefined
    : 'Their programs had different limits of time or memory: some of what failed in one might have passed in another.';
}

const distinct = <Item, Value>(items: readonly Item[], of: (item: Item) => Value): Value[] => [
  ...new Set(items.map(of)),
];
