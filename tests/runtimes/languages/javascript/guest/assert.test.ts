import nodeAssert from 'node:assert';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assert } from '../../../../../src/runtimes/languages/javascript/guest/assert.ts';
import { values } from './values.ts';

/** Name of what a call throws; undefined where it does not. */
function thrownBy(call: () => void): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : typeof error;
  }
}

const methods = [
  ...(['equal', 'notEqual', 'strictEqual', 'notStrictEqual', 'deepEqual'] as const),
  ...(['notDeepEqual', 'deepStrictEqual', 'notDeepStrictEqual'] as const),
];

test.each(methods)('assert.%s(a, b) throws where Node does', (method) => {
  fc.assert(
    fc.property(values(), values(), (a, b) => {
      for (const [one, other] of [
        [a, b],
        [a, a],
      ]) {
        const expected = thrownBy(() => {
          nodeAssert[method](one, other);
        });
        expect(
          thrownBy(() => {
            assert[method](one, other);
          }),
        ).toBe(expected);
        const inStrict = thrownBy(() => {
          nodeAssert.strict[method](one, other);
        });
        expect(
          thrownBy(() => {
            assert.strict[method](one, other);
          }),
        ).toBe(inStrict);
      }
    }),
    { numRuns: 1_000 },
  );
});

type Asserts = typeof assert;
const boom = (): never => {
  throw new TypeError('boom');
};
const quiet = (): void => undefined;

const cases: readonly [string, (given: Asserts) => void][] = [
  [
    'throws(boom)',
    (given) => {
      given.throws(boom);
    },
  ],
  [
    'throws(quiet)',
    (given) => {
      given.throws(quiet);
    },
  ],
  [
    'throws(boom, TypeError)',
    (given) => {
      given.throws(boom, TypeError);
    },
  ],
  [
    'throws(boom, Error)',
    (given) => {
      given.throws(boom, Error);
    },
  ],
  [
    'throws(boom, RangeError)',
    (given) => {
      given.throws(boom, RangeError);
    },
  ],
  [
    'throws(boom, pattern)',
    (given) => {
      given.throws(boom, /boom/);
    },
  ],
  [
    'throws(boom, other pattern)',
    (given) => {
      given.throws(boom, /bang/);
    },
  ],
  [
    'throws(boom, example)',
    (given) => {
      given.throws(boom, { name: 'TypeError', message: 'boom' });
    },
  ],
  [
    'throws(boom, other example)',
    (given) => {
      given.throws(boom, { message: 'bang' });
    },
  ],
  [
    'throws(boom, check)',
    (given) => {
      given.throws(boom, (error: unknown) => error instanceof Error);
    },
  ],
  [
    'throws(boom, refusal)',
    (given) => {
      given.throws(boom, () => false);
    },
  ],
  [
    'doesNotThrow(quiet)',
    (given) => {
      given.doesNotThrow(quiet);
    },
  ],
  [
    'ok(1)',
    (given) => {
      given.ok(1);
    },
  ],
  [
    "ok('')",
    (given) => {
      given.ok('');
    },
  ],
  [
    'assert(null)',
    (given) => {
      given(null);
    },
  ],

  [
    'fail()',
    (given) => {
      given.fail();
    },
  ],
  [
    'fail(words)',
    (given) => {
      given.fail('words');
    },
  ],
  [
    'match(yes)',
    (given) => {
      given.match('abc', /b/);
    },
  ],
  [
    'match(no)',
    (given) => {
      given.match('abc', /d/);
    },
  ],
  [
    'doesNotMatch(yes)',
    (given) => {
      given.doesNotMatch('abc', /b/);
    },
  ],
  [
    'equal with an error of its own',
    (given) => {
      given.equal(1, 2, new RangeError('mine'));
    },
  ],
];

test.each(cases)('assert: %s ends as in Node', (_, call) => {
  const mine = thrownBy(() => {
    call(assert);
  });
  const nodes = thrownBy(() => {
    call(nodeAssert as unknown as Asserts);
  });
  expect(mine).toBe(nodes);
});
