import type { PythonValue } from '../python-value.ts';
import type { Item } from './parts.ts';

/** The elements that reach a reduction. */
export type Values = readonly Item[];

/** The elements as numbers. */
export const numbers = (values: Values): number[] => values.map(Number);

/** `sum(values)`. */
export const total = (values: Values): number => numbers(values).reduce((sum, x) => sum + x, 0);

/** The extreme by an order that is negative where the first item comes first; the first of equals, as in Python. */
const best = (values: Values, isBetter: (x: Item, best: Item) => boolean): Item | undefined =>
  values.reduce<Item | undefined>(
    (found, x) => (found === undefined || isBetter(x, found) ? x : found),
    undefined,
  );

/** `max(values)`; nothing where it raises. */
export const largest = (values: Values): Item | undefined => best(values, (x, found) => x > found);
/** `min(values)`; nothing where it raises. */
export const smallest = (values: Values): Item | undefined => best(values, (x, found) => x < found);
/** `max(values, key=len)`; nothing where it raises. */
export const longest = (values: Values): Item | undefined =>
  best(values, (x, found) => String(x).length > String(found).length);
/** `min(values, key=len)`; nothing where it raises. */
export const shortest = (values: Values): Item | undefined =>
  best(values, (x, found) => String(x).length < String(found).length);

/** `sorted(values)`. */
export const ascending = (values: Values): Item[] =>
  [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
/** `sorted(values, reverse=True)`; equal items look the same, so their order does not show. */
export const descending = (values: Values): Item[] => ascending(values).reverse();
/** `values[::-1]`. */
export const backwards = (values: Values): Item[] => [...values].reverse();
/** `len(set(values))`. */
export const distinct = (values: Values): number => new Set(values).size;

/** Exact where all are ints, as in Python. */
export function product(values: Values): PythonValue {
  if (numbers(values).every(Number.isInteger))
    return numbers(values).reduce((p, x) => p * BigInt(x), 1n);
  return numbers(values).reduce((p, x) => p * x, 1);
}

/** `max(values) - min(values)`; nothing where it raises. */
export const spread = (values: Values): number | undefined => {
  const [high, low] = [largest(values), smallest(values)];
  return high === undefined || low === undefined ? undefined : Number(high) - Number(low);
};
