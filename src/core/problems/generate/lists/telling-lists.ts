import { repeat } from '../random-inputs.ts';
import { integerBetween, pickOne, type Random } from '../random.ts';
import { vocabulary } from '../vocabulary.ts';
import type { Item, Pipeline } from './parts.ts';
import type { Values } from './reduce-values.ts';

/** Ints that tests may hold. */
export const someInts: readonly number[] = Array.from({ length: 71 }, (_, i) => i - 30);

/** Words that tests may hold: the vocabulary, and each letter at the start, at the end and inside. */
export const someWords: readonly string[] = [
  ...vocabulary,
  ...Array.from('abcdefghlmnoprstw').flatMap((c) => [`${c}ux`, `xu${c}`, `u${c}ux`, `${c}u${c}`]),
  ...['ABC', 'Ab', 'abab', 'xYx', 'HI', 'level', 'abca'],
];

/** Lists of elements that a bug of the filter or the change treats otherwise, among others. */
export function tellingLists(
  random: Random,
  { filter, change }: Pipeline,
  universe: Values,
  count: number,
): Item[][] {
  const kept = universe.filter(filter.keeps);
  const telling = [
    ...universe.filter((x) => filter.bugs.some(({ twin }) => twin(x) !== filter.keeps(x))),
    ...kept.filter((x) => change.bugs.some(({ twin }) => twin(x) !== change.apply(x))),
  ];
  const pools = [universe, kept, telling].filter(({ length }) => length > 0);
  return repeat(count, () =>
    repeat(integerBetween(random, 1, 8), () => pickOne(random, pickOne(random, pools))),
  );
}
