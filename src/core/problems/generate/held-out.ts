import { hashText } from './hash-text.ts';

const oneIn = (share: number, ...parts: readonly string[]): boolean =>
  hashText(parts.join('|')) % share === 0;

/** Whether two blocks never stand next to each other, in this order, in the training corpus: one pair in eight. */
export const isHeldOutPair = (first: string, second: string): boolean =>
  oneIn(8, 'pair', first, second);

/** Whether a filter, map and reduction never meet in the training corpus: one true combination in eight. */
export const isHeldOutTriple = (
  item: 'int' | 'word',
  filter: string,
  map: string,
  reduction: string,
): boolean => {
  const isCombination = filter !== 'none' || map !== 'same';
  return isCombination && oneIn(8, 'triple', item, filter, map, reduction);
};

/** Whether a classic is never asked for in this wording under this name in training: one in six. */
export const isHeldOutClassic = (classic: string, name: string, wording: number): boolean =>
  oneIn(6, 'classic', classic, name, String(wording));
