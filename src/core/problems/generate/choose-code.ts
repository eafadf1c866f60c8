import { chance, pickOne, type Random } from './random.ts';

/** One of several ways to write something; the first is the commonest, as in real code. */
export const pickUsual = <Item>(random: Random, items: readonly Item[], share = 0.45): Item =>
  chance(random, share) ? (items[0] as Item) : pickOne(random, items);

/** Sentence case: the first letter large, the rest untouched. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
