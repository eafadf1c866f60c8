import { languageOf } from '../core/problems/language-of.ts';
import { passAtK } from '../core/statistics/pass-at-k.ts';
import type { ProblemFilter, SortKey } from './lab-choices.ts';
import type { RowTally, VerdictGrid } from './lab-grid.ts';

/** What decides which rows are shown, and in which order. */
export interface RowQuery {
  readonly filter: ProblemFilter;
  readonly search: string;
  readonly language?: string | undefined;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly k: number;
  /** Cells looked at per row. */
  readonly first: number;
}

/** A row of the run with its name as people search for it. */
export interface NamedRow {
  readonly taskId: string;
  readonly entryPoint?: string;
  /** Absent for Python. */
  readonly language?: string;
}

/** Indices of the rows that fit the query, sorted; rows that tie keep the order of the set. */
export function queryRows(
  names: readonly NamedRow[],
  tallies: readonly RowTally[],
  grid: VerdictGrid,
  query: RowQuery,
): number[] {
  const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = tallies.flatMap((tally, row) => {
    const name = names[row];
    if (name === undefined || !matches(name, words) || !isIn(name, query.language)) return [];
    return fits(tally, row, grid, query) ? [row] : [];
  });
  return sortRows(rows, names, tallies, query);
}

const isIn = (name: NamedRow, language: string | undefined): boolean =>
  language === undefined || languageOf(name) === language;

function matches({ taskId, entryPoint = '' }: NamedRow, words: readonly string[]): boolean {
  const text = `${taskId} ${entryPoint}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function fits(tally: RowTally, row: number, grid: VerdictGrid, query: RowQuery): boolean {
  const { filter, first } = query;
  if (filter === 'all') return true;
  if (filter === 'solved') return tally.c > 0;
  if (filter === 'unsolved') return tally.n > 0 && tally.c === 0;
  const cells = Math.min(first, grid.codes(row).length);
  for (let index = 0; index < cells; index++) {
    if (grid.kindAt(row, index) === filter) return true;
  }
  return false;
}

function sortRows(
  rows: readonly number[],
  names: readonly NamedRow[],
  tallies: readonly RowTally[],
  { sort, descending, k }: RowQuery,
): number[] {
  const sign = descending ? -1 : 1;
  if (sort === 'set') return descending ? rows.toReversed() : [...rows];
  if (sort === 'task') return rows.toSorted((a, b) => sign * compareNames(names[a], names[b]));
  if (sort === 'language') {
    return rows.toSorted((a, b) => sign * compareLanguages(names[a], names[b]));
  }
  const keys = new Map(rows.map((row) => [row, sortValue(tallies[row], sort, k)]));
  return rows.toSorted((a, b) => compareValues(keys.get(a), keys.get(b), sign));
}

const inOrder = new Intl.Collator('en', { numeric: true });

const compareNames = (a: NamedRow | undefined, b: NamedRow | undefined): number =>
  inOrder.compare(a?.taskId ?? '', b?.taskId ?? '');

const compareLanguages = (a: NamedRow | undefined, b: NamedRow | undefined): number =>
  inOrder.compare(languageOf(a ?? {}), languageOf(b ?? {}));

/** Rows without a value come last, whichever way the rest is sorted. */
function compareValues(a: number | undefined, b: number | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (a - b);
}

function sortValue(
  tally: RowTally | undefined,
  sort: Exclude<SortKey, 'set' | 'task' | 'language'>,
  k: number,
): number | undefined {
  if (tally === undefined) return undefined;
  const { n, c, meanMs } = tally;
  const values = {
    n: () => n,
    c: () => c,
    pass1: () => passAtK(n, c, 1),
    passk: () => passAtK(n, c, k),
    time: () => meanMs,
  };
  return values[sort]();
}
