import { binomialCoefficient } from '../../../../core/statistics/binomial-coefficient.ts';
import { passAtK } from '../../../../core/statistics/pass-at-k.ts';
import { valueText } from '../../../../state/learn/value-text.ts';

/** Beyond this many, ways are told by their power of ten. */
const countable = 1e9;

/** How many ways, as people write it: `15,504`, or `1.2 × 10¹⁷`. */
export function waysText(ways: number): string {
  if (ways < countable) return valueText(ways, 'count');
  const { mantissa, exponent } = scientific(ways);
  const raised = Array.from(String(exponent), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '');
  return `${mantissa} × 10${raised.join('')}`;
}

/** The formula with these numbers in it, in TeX; each number lights what its letter stands for. */
export function texOf(n: number, c: number, k: number): string {
  const chosen = `\\symof{k}{${k}}`;
  const [wrong, all] = [binomialCoefficient(n - c, k), binomialCoefficient(n, k)];
  const value = valueText(passAtK(n, c, k) ?? NaN, 'percent', 1).replace('%', '\\%');
  return (
    `1-\\frac{\\binom{\\symof{n}{${n}}-\\symof{c}{${c}}}{${chosen}}}` +
    `{\\binom{\\symof{n}{${n}}}{${chosen}}}=1-\\frac{${waysTex(wrong)}}{${waysTex(all)}}=${value}`
  );
}

function waysTex(ways: number): string {
  if (ways < countable) return `\\text{${valueText(ways, 'count')}}`;
  const { mantissa, exponent } = scientific(ways);
  return `${mantissa}\\times10^{${exponent}}`;
}

function scientific(value: number): { mantissa: string; exponent: number } {
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  return { mantissa, exponent: Number(exponent) };
}
