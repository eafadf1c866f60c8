import { describe, expect, test } from 'vitest';
import { VerdictGrid } from '../../src/state/lab-grid.ts';
import { queryRows, type RowQuery } from '../../src/state/lab-rows.ts';

const names = [
  { taskId: 'HumanEval/2', entryPoint: 'truncate_number' },
  { taskId: 'HumanEval/10', entryPoint: 'make_palindrome' },
  { taskId: 'HumanEval/1', entryPoint: 'separate_parens', language: 'lua' },
];
const grid = new VerdictGrid(names.map(({ taskId }) => ({ taskId, planned: 2 })));
grid.set(0, 0, 'passed', 30);
grid.set(0, 1, 'failed', 30);
grid.set(1, 0, 'timed-out', 3000);
const tallies = names.map((_, row) => grid.tally(row, 2));

const query = (changes: Partial<RowQuery> = {}): number[] =>
  queryRows(names, tallies, grid, {
    filter: 'all',
    search: '',
    sort: 'set',
    descending: false,
    k: 1,
    first: 2,
    ...changes,
  });

describe('queryRows', () => {
  test('queryRows() gives every row in the order of the set', () => {
    expect(query()).toEqual([0, 1, 2]);
    expect(query({ descending: true })).toEqual([2, 1, 0]);
  });

  test('queryRows(search) finds all words in task id or entry point, whatever their case', () => {
    expect(query({ search: 'PALIN' })).toEqual([1]);
    expect(query({ search: 'humaneval/1 make' })).toEqual([1]);
    expect(query({ search: 'nothing' })).toEqual([]);
  });

  test('queryRows(language) gives the rows of one language, and sorts by it', () => {
    expect(query({ language: 'lua' })).toEqual([2]);
    expect(query({ language: 'python' })).toEqual([0, 1]);
    expect(query({ sort: 'language' })).toEqual([2, 0, 1]);
    expect(query({ sort: 'language', descending: true })).toEqual([0, 1, 2]);
  });

  test('queryRows(filter) knows solved, unsolved and every verdict', () => {
    expect(query({ filter: 'solved' })).toEqual([0]);
    expect(query({ filter: 'unsolved' })).toEqual([1]);
    expect(query({ filter: 'timed-out' })).toEqual([1]);
    expect(query({ filter: 'failed' })).toEqual([0]);
  });

  test('queryRows(filter) looks at the first samples only', () => {
    expect(query({ filter: 'failed', first: 1 })).toEqual([]);
  });

  test('queryRows(sort: task) counts as people do', () => {
    expect(query({ sort: 'task' })).toEqual([2, 0, 1]);
  });

  test('queryRows(sort) puts rows without a value last, both ways', () => {
    expect(query({ sort: 'pass1' })).toEqual([1, 0, 2]);
    expect(query({ sort: 'pass1', descending: true })).toEqual([0, 1, 2]);
    expect(query({ sort: 'passk', k: 2 })).toEqual([0, 1, 2]);
    expect(query({ sort: 'time', descending: true })).toEqual([1, 0, 2]);
  });
});
