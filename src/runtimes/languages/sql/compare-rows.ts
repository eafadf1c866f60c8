import type { Row } from './sql-database.ts';

/** Sums of floating-point numbers differ in their last digits with the order of the rows. */
const tolerance = 1e-9;

/** Whether two result sets are the same: row for row, or as multisets where no order is asked for. */
export function sameRows(got: readonly Row[], expected: readonly Row[], inOrder: boolean): boolean {
  if (got.length !== expected.length) return false;
  const [left, right] = inOrder ? [got, expected] : [sorted(got), sorted(expected)];
  return left.every((row, index) => sameRow(row, right[index] ?? []));
}

const sameRow = (left: Row, right: Row): boolean =>
  left.length === right.length && left.every((value, index) => sameValue(value, right[index]));

/** 2 and 2.0 are the same number, NULL is NULL, and a text is never a number. */
function sameValue(left: unknown, right: unknown): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return textOf(left) === textOf(right);
  if (typeof left === 'bigint' && typeof right === 'bigint') return left === right;
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;

/** A value as text that tells kinds apart. */
function textOf(value: unknown): string {
  const number = numberOf(value);
  if (number !== undefined) return `number ${number.toPrecision(8)}`;
  if (value instanceof Uint8Array) return `bytes ${value.join(' ')}`;
  return JSON.stringify(value ?? null);
}

function sorted(rows: readonly Row[]): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: row.map(textOf).join('\u0000') }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}

/** Rows as the command lines of databases print them: a row a line, values between bars. */
export const rowsText = (rows: readonly Row[]): string =>
  rows.map((row) => `${row.map(shown).join('|')}\n`).join('');

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (value instanceof Uint8Array) return `x'${[...value].map(hex).join('')}'`;
  if (typeof value === 'string') return value;
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
