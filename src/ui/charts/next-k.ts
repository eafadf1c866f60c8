/** The k a key leads to from `k`, or undefined for a key that means nothing to a slider. */
export function nextK(key: string, k: number, largestK: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: k + 1,
    ArrowUp: k + 1,
    ArrowLeft: k - 1,
    ArrowDown: k - 1,
    PageUp: k + 10,
    PageDown: k - 10,
    Home: 1,
    End: largestK,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined ? undefined : Math.min(Math.max(1, next), Math.max(1, largestK));
}
