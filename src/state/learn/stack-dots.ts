/** A dot on an axis, lifted above those that would cover it. */
export interface StackedDot {
  /** Place among the values. */
  readonly index: number;
  /** 0 on the axis, 1 above it, ... */
  readonly level: number;
}

/**
 * Stacks dots that stand closer than `gap` on an axis, each on the lowest level where it touches
 * none; in the order of the values, which are to be sorted.
 */
export function stackDots(values: readonly number[], gap: number): StackedDot[] {
  const ends: number[] = [];
  return values.map((value, index) => {
    const free = ends.findIndex((end) => value - end >= gap);
    const level = free < 0 ? ends.length : free;
    ends[level] = value;
    return { index, level };
  });
}
