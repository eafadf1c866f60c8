import { verdictKinds } from '../core/grading/verdict.ts';
import type { RouteParams } from './route-url.ts';

export const problemFilters = ['all', 'solved', 'unsolved', ...verdictKinds] as const;
export const sortKeys = ['set', 'task', 'language', 'n', 'c', 'pass1', 'passk', 'time'] as const;

/** Ways to see the samples of a run: dot by dot, problem by problem, language by language. */
export const views = ['matrix', 'table', 'languages'] as const;

export type ProblemFilter = (typeof problemFilters)[number];
export type SortKey = (typeof sortKeys)[number];

/** Everything the user can set in the Lab; all of it lives in the URL fragment. */
export interface LabChoices {
  readonly run?: string;
  readonly k: number;
  /** Use only the first n samples; absent for all. */
  readonly n?: number | undefined;
  readonly axis: 'linear' | 'log';
  /** What the ribbon answers: other problems, or the same ones sampled again. */
  readonly interval: 'problems' | 'reruns';
  /** Draw pass^k beside pass@k. */
  readonly hat: boolean;
  readonly view: (typeof views)[number];
  readonly filter: ProblemFilter;
  readonly search: string;
  /** Show only problems in this language; absent for all. */
  readonly language?: string | undefined;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** The open cell. */
  readonly task?: string;
  readonly sample?: number;
}

export const defaultChoices: LabChoices = {
  k: 1,
  axis: 'linear',
  interval: 'problems',
  hat: false,
  view: 'matrix',
  filter: 'all',
  search: '',
  sort: 'set',
  descending: false,
};

/** Reads the choices from a fragment's parameters; what is missing or nonsense takes its default. */
export function parseChoices(params: URLSearchParams): LabChoices {
  const text = (name: string): string | undefined => params.get(name) ?? undefined;
  const sample = count(params.get('sample'), 0);
  const n = count(params.get('n'), 1);
  const run = text('run');
  const task = text('task');
  const language = text('language');
  return {
    ...(run !== undefined && { run }),
    ...(task !== undefined && { task }),
    ...(language !== undefined && { language }),
    ...(sample !== undefined && { sample }),
    ...(n !== undefined && { n }),
    k: count(params.get('k'), 1) ?? defaultChoices.k,
    axis: oneOf(['linear', 'log'], params.get('axis')),
    interval: oneOf(['problems', 'reruns'], params.get('interval')),
    hat: params.get('hat') === '1',
    view: oneOf(views, params.get('view')),
    filter: oneOf(problemFilters, params.get('filter')),
    search: params.get('search') ?? '',
    sort: oneOf(sortKeys, params.get('sort')),
    descending: params.get('desc') === '1',
  };
}

/** Gives the parameters that say the choices; a default is left out, to keep links short. */
export function formatChoices(choices: LabChoices): RouteParams {
  const { hat, descending, ...rest } = choices;
  const params: Record<string, string | number | undefined> = {
    run: undefined,
    n: undefined,
    task: undefined,
    sample: undefined,
    language: undefined,
    ...rest,
    hat: hat ? 1 : undefined,
    desc: descending ? 1 : undefined,
  };
  for (const [name, value] of Object.entries(defaultChoices)) {
    if (params[name] === value) params[name] = undefined;
  }
  return params;
}

function count(text: string | null, least: number): number | undefined {
  if (text === null || !/^\d{1,6}$/.test(text)) return undefined;
  const value = Number(text);
  return value < least ? undefined : value;
}

function oneOf<const T extends string>(allowed: readonly [T, ...T[]], text: string | null): T {
  return allowed.find((value) => value === text) ?? allowed[0];
}
