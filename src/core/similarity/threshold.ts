/** A sample with its likeness to the reference, from 0 to 1, and what its tests said. */
export interface LikenessPoint {
  readonly likeness: number;
  readonly passed: boolean;
}

/** What goes wrong when everything at least as alike as the threshold is taken for right. */
export interface ThresholdErrors {
  /** Right ones below the threshold. */
  readonly thrownAway: number;
  /** Wrong ones at or above it. */
  readonly wronglyKept: number;
}

/** Counts what a threshold on likeness judges otherwise than the tests do. */
export function thresholdErrors(
  points: readonly LikenessPoint[],
  threshold: number,
): ThresholdErrors {
  let [thrownAway, wronglyKept] = [0, 0];
  for (const { likeness, passed } of points) {
    if (passed && likeness < threshold) thrownAway++;
    if (!passed && likeness >= threshold) wronglyKept++;
  }
  return { thrownAway, wronglyKept };
}

/** The fewest errors that any threshold makes, keeping all and keeping none among them. */
export function fewestErrors(points: readonly LikenessPoint[]): number {
  const thresholds = [...points.map(({ likeness }) => likeness), Infinity];
  const errors = thresholds.map((threshold) => thresholdErrors(points, threshold));
  return Math.min(...errors.map(({ thrownAway, wronglyKept }) => thrownAway + wronglyKept));
}
