import { deepEqual, type Mode } from './deep-equal.ts';
import { inspect } from './inspect.ts';

/** Thrown by an assertion that does not hold; named as Node's is. */
export class AssertionError extends Error {
  readonly code = 'ERR_ASSERTION';
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual: unknown, expected: unknown) {
    super(message);
    this.name = 'AssertionError';
    this.actual = actual;
    this.expected = expected;
  }
}

type Message = string | Error | undefined;

function check(holds: boolean, said: Message, what: string, a?: unknown, b?: unknown): void {
  if (holds) return;
  if (said instanceof Error) throw said;
  throw new AssertionError(said ?? what, a, b);
}

type Compare = (actual: unknown, expected: unknown, message?: Message) => void;

const binary =
  (holds: (a: unknown, b: unknown) => boolean, words: string): Compare =>
  (a, b, message) => {
    check(holds(a, b), message, `${inspect(a)} ${words} ${inspect(b)}`, a, b);
  };

const negated =
  (holds: (a: unknown, b: unknown) => boolean) =>
  (a: unknown, b: unknown): boolean =>
    !holds(a, b);

const loose = (a: unknown, b: unknown): boolean => a == b || (Number.isNaN(a) && Number.isNaN(b));
const deep =
  (mode: Mode) =>
  (a: unknown, b: unknown): boolean =>
    deepEqual(a, b, mode);

/** Whether what was thrown is what was asked for: a class, a pattern, a test or an example. */
function isExpected(thrown: unknown, expected: unknown): boolean {
  if (expected === undefined || typeof expected === 'string') return true;
  if (expected instanceof RegExp) return expected.test(String(thrown));
  if (typeof expected === 'function') return isOfClass(thrown, expected);
  return Object.entries(expected as object).every(([key, value]) => {
    const actual: unknown = Reflect.get(Object(thrown) as object, key);
    return value instanceof RegExp
      ? value.test(String(actual))
      : deepEqual(actual, value, 'strict');
  });
}

function isOfClass(thrown: unknown, expected: object): boolean {
  const prototype = (expected as { prototype?: unknown }).prototype;
  if (prototype !== undefined && thrown instanceof (expected as new () => unknown)) return true;
  if (prototype instanceof Error) return false;
  return (expected as (thrown: unknown) => unknown)(thrown) === true;
}

function throws(call: () => unknown, expected?: unknown, message?: Message): void {
  try {
    call();
  } catch (thrown) {
    check(isExpected(thrown, expected), message, `Unexpected ${inspect(thrown)}`, thrown, expected);
    return;
  }
  const said = typeof expected === 'string' ? expected : message;
  check(false, said, 'Missing expected exception.');
}

function fail(message: Message = 'Failed'): never {
  throw message instanceof Error ? message : new AssertionError(message, undefined, undefined);
}

const ok = (value: unknown, message?: Message): void => {
  check(Boolean(value), message, `${inspect(value)} is not truthy`, value, true);
};

const strictMethods = {
  equal: binary(Object.is, 'is not'),
  notEqual: binary(negated(Object.is), 'is'),
  deepEqual: binary(deep('strict'), 'is not deeply and strictly equal to'),
  notDeepEqual: binary(negated(deep('strict')), 'is deeply and strictly equal to'),
};

const common = {
  ok,
  fail,
  throws,
  AssertionError,
  strictEqual: strictMethods.equal,
  notStrictEqual: strictMethods.notEqual,
  deepStrictEqual: strictMethods.deepEqual,
  notDeepStrictEqual: strictMethods.notDeepEqual,
  doesNotThrow: (call: () => unknown): void => void call(),
  match: (text: string, pattern: RegExp, message?: Message): void => {
    check(pattern.test(text), message, `${inspect(text)} does not match ${String(pattern)}`);
  },
  doesNotMatch: (text: string, pattern: RegExp, message?: Message): void => {
    check(!pattern.test(text), message, `${inspect(text)} matches ${String(pattern)}`);
  },
};

const callable = (): typeof ok => (value, message) => {
  ok(value, message);
};

const strict = Object.assign(callable(), common, strictMethods);

/** The part of `node:assert` that benchmarks use. */
export const assert = Object.assign(callable(), common, {
  equal: binary(loose, '!='),
  notEqual: binary(negated(loose), '=='),
  deepEqual: binary(deep('loose'), 'is not deeply equal to'),
  notDeepEqual: binary(negated(deep('loose')), 'is deeply equal to'),
  strict: Object.assign(strict, { strict }),
});
