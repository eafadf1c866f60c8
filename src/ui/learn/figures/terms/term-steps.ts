/** One draw after another, with none right so far. */
export interface TermStep {
  /** From 1. */
  readonly draw: number;
  /** Wrong ones that are left before it, and samples. */
  readonly wrong: number;
  readonly left: number;
  /** Share of draws that are still without a right one after it. */
  readonly without: number;
}

/** The product (n−c)/n · (n−c−1)/(n−1) · … of k draws, factor by factor, until nothing is left of it. */
export function termSteps(n: number, c: number, k: number): TermStep[] {
  const steps: TermStep[] = [];
  let without = 1;
  for (let i = 0; i < Math.min(k, n) && without > 0; i++) {
    const [wrong, left] = [Math.max(0, n - c - i), n - i];
    without *= wrong / left;
    steps.push({ draw: i + 1, wrong, left, without });
  }
  return steps;
}
