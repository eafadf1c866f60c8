import { integerBetween, type Random } from '../random.ts';
import type { Classic } from './classic.ts';

const one = (low: number, high: number) => (random: Random) => [integerBetween(random, low, high)];

function fizz(n: number): string {
  if (n % 15 === 0) return 'FizzBuzz';
  if (n % 3 === 0) return 'Fizz';
  return n % 5 === 0 ? 'Buzz' : String(n);
}

const collatz = (n: number): number => (n === 1 ? 0 : 1 + collatz(n % 2 ? 3 * n + 1 : n / 2));

/** Classics that follow a rule from case to case. */
export const ruleClassics: readonly Classic[] = [
  {
    name: 'clamp',
    parameters: 'x: int, lo: int, hi: int',
    returns: 'int',
    wordings: ['Limit x to the range from lo to hi.', 'Return x, but at least lo and at most hi.'],
    idioms: [
      'return max(lo, min(x, hi))',
      'if x < lo:\n    return lo\nif x > hi:\n    return hi\nreturn x',
    ],
    bugs: [
      {
        code: 'return min(lo, max(x, hi))',
        twin: (x: number, lo: number, hi: number) => Math.min(lo, Math.max(x, hi)),
      },
      {
        code: 'if x < lo:\n    return lo\nreturn x',
        twin: (x: number, lo: number) => Math.max(x, lo),
      },
    ],
    reference: (x: number, lo: number, hi: number) => Math.max(lo, Math.min(x, hi)),
    draw: (random) => [
      integerBetween(random, -20, 20),
      integerBetween(random, -10, 0),
      integerBetween(random, 1, 10),
    ],
    probes: [
      [15, -3, 8],
      [-15, -3, 8],
      [2, -3, 8],
    ],
  },
  {
    name: 'power',
    parameters: 'a: int, n: int',
    returns: 'int',
    wordings: [
      'Return a to the power n.',
      'Compute a multiplied by itself n times, with a ** 0 equal to 1.',
    ],
    idioms: ['return a ** n', 'result = 1\nfor _ in range(n):\n    result *= a\nreturn result'],
    bugs: [
      { code: 'return a * n', twin: (a: number, n: number) => a * n },
      { code: 'return a ^ n', twin: (a: number, n: number) => a ^ n },
    ],
    reference: (a: number, n: number) => a ** n,
    draw: (random) => [integerBetween(random, -5, 6), integerBetween(random, 0, 5)],
    probes: [
      [3, 0],
      [-2, 3],
      [5, 4],
    ],
  },
  {
    name: 'fizz',
    parameters: 'n: int',
    returns: 'str',
    wordings: [
      'Return "Fizz" if n is divisible by 3, "Buzz" if divisible by 5, "FizzBuzz" if both, else n as a string.',
      'FizzBuzz for a single number n.',
    ],
    idioms: [
      'if n % 15 == 0:\n    return "FizzBuzz"\nif n % 3 == 0:\n    return "Fizz"\nif n % 5 == 0:\n    return "Buzz"\nreturn str(n)',
      'out = ""\nif n % 3 == 0:\n    out += "Fizz"\nif n % 5 == 0:\n    out += "Buzz"\nreturn out or str(n)',
    ],
    bugs: [
      {
        code: 'if n % 3 == 0:\n    return "Fizz"\nif n % 5 == 0:\n    return "Buzz"\nif n % 15 == 0:\n    return "FizzBuzz"\nreturn str(n)',
        twin: (n: number) => (n % 3 === 0 ? 'Fizz' : fizz(n)),
      },
      {
        code: 'if n % 15 == 0:\n    return "FizzBuzz"\nif n % 3 == 0:\n    return "Fizz"\nif n % 5 == 0:\n    return "Buzz"\nreturn n',
        twin: (n: number) => (n % 3 && n % 5 ? n : fizz(n)),
      },
    ],
    reference: fizz,
    draw: one(1, 60),
    probes: [[15], [9], [10], [7]],
  },
  {
    name: 'collatz_steps',
    parameters: 'n: int',
    returns: 'int',
    wordings: [
      'Return how many Collatz steps take n to 1: halve it when even, else triple it and add 1.',
      'Count the steps n needs to reach 1 when even numbers are halved and odd ones become 3 * n + 1.',
    ],
    idioms: [
      'steps = 0\nwhile n != 1:\n    n = n // 2 if n % 2 == 0 else 3 * n + 1\n    steps += 1\nreturn steps',
      'if n == 1:\n    return 0\nif n % 2 == 0:\n    return 1 + NAME(n // 2)\nreturn 1 + NAME(3 * n + 1)',
    ],
    bugs: [
      {
        code: 'steps = 1\nwhile n != 1:\n    n = n // 2 if n % 2 == 0 else 3 * n + 1\n    steps += 1\nreturn steps',
        twin: (n: number) => collatz(n) + 1,
      },
    ],
    reference: collatz,
    draw: one(1, 40),
    probes: [[1], [2], [6], [7]],
  },
];
