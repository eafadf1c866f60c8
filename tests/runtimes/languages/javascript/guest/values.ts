import fc from 'fast-check';

/** Values such as programs return: near each other, so that equal and almost equal pairs are common. */
export const values = (): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom(0, -0, 1, -1, 2, 1.5, NaN, Infinity, '', '0', '1', 'a', "it's", 'a\nb'),
      fc.constantFrom(true, false, null, undefined, 0n, 1n),
    ),
    value: fc.oneof(
      { maxDepth: 3 },
      tie('leaf'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c-d'), tie('value'), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
      fc
        .array(fc.tuple(tie('leaf'), tie('value')), { maxLength: 2 })
        .map((entries) => new Map(entries)),
      fc.constantFrom(0, 1).map((time) => new Date(time)),
    ),
  })).value;
