import BiwaScheme from 'biwascheme/release/biwascheme.mjs';

const { define_libfunc: define, equal, eqv, to_write: written, undef } = BiwaScheme;

/** A test of SRFI 64 that did not hold. */
export class TestFailure extends Error {
  override readonly name = 'AssertionError';
}

type Same = (got: unknown, expected: unknown) => boolean;

const comparisons: Readonly<Record<string, Same>> = {
  'test-equal': equal,
  'test-eqv': eqv,
  'test-eq': (got, expected) => got === expected,
};

/** Names that tests use, in the order they are defined. */
export const testNames = [
  ...Object.keys(comparisons),
  ...['test-begin', 'test-end', 'test-assert', 'test-approximate'],
];

/** Defines the functions of SRFI 64 that tests call; they compare outside of Scheme. */
export function defineTests(): void {
  for (const name of ['test-begin', 'test-end']) define(name, 0, null, () => undef);
  for (const [name, same] of Object.entries(comparisons)) {
    define(name, 2, 3, (args) => {
      const [expected, got] = args.slice(-2);
      demand(same(got, expected), got, written(expected));
      return undef;
    });
  }
  define('test-assert', 1, 2, (args) => {
    demand(args.at(-1) !== false, false, 'a true value');
    return undef;
  });
  define('test-approximate', 3, 4, (args) => {
    const [expected, got, error] = args.slice(-3);
    const isNear = Math.abs(Number(got) - Number(expected)) <= Number(error);
    demand(typeof got === 'number' && isNear, got, `${written(expected)} ± ${written(error)}`);
    return undef;
  });
}

function demand(holds: boolean, got: unknown, expected: string): void {
  if (!holds) throw new TestFailure(`expected ${expected}, got ${written(got)}`);
}
