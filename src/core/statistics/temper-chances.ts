/**
 * Chances after sampling temperature: each raised to 1/T, and shared out anew. At 0 the likeliest
 * takes all, and equals share it. RangeError for a temperature below 0.
 *
 * Dividing logits by T before the softmax is the same: exp(log p / T) = p^(1/T).
 */
export function temperChances(chances: readonly number[], temperature: number): number[] {
  if (!(temperature >= 0)) throw new RangeError('a temperature is 0 or more');
  const most = Math.max(...chances);
  // By their ratio to the largest, so that a power near T = 0 ends at 0 and never at 0 / 0.
  const raised = chances.map((chance) => powerOf(chance / most, temperature));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
}

const powerOf = (ratio: number, temperature: number): number =>
  temperature === 0 ? Number(ratio === 1) : ratio ** (1 / temperature);
