/**
 * Throws a RangeError unless n and c are whole numbers with 0 <= c <= n.
 * Counts come from our own tallies, so anything else is a bug that must not become a number.
 */
export function checkCounts(n: number, c: number): void {
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(`n is the number of samples, 0 or more, but is ${n}`);
  if (!Number.isSafeInteger(c) || c < 0 || c > n)
    throw new RangeError(`c is the number of correct samples, 0 to ${n}, but is ${c}`);
}

/** Throws a RangeError unless k is a whole number of tries, at least 1. */
export function checkTries(k: number): void {
  if (!Number.isSafeInteger(k) || k < 1)
    throw new RangeError(`k is the number of tries, 1 or more, but is ${k}`);
}
