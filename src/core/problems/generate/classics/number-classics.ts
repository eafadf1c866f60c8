import { integerBetween, type Random } from '../random.ts';
import type { Classic } from './classic.ts';

const one = (low: number, high: number) => (random: Random) => [integerBetween(random, low, high)];
const two = (low: number, high: number) => (random: Random) => [
  integerBetween(random, low, high),
  integerBetween(random, low, high),
];
const upTo = (low: number, high: number): number[] =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
const digits = (n: number): number[] => Array.from(String(n), Number);
const digitTotal = (n: number): number => digits(n).reduce((sum, d) => sum + d, 0);
const factorial = (n: number): number => upTo(1, n).reduce((p, i) => p * i, 1);
const fibonacci = (n: number, a = 0, b = 1): number => (n === 0 ? a : fibonacci(n - 1, b, a + b));
const divisors = (n: number): number[] => upTo(1, n).filter((d) => n % d === 0);
const isPrime = (n: number): boolean => n > 1 && divisors(n).length === 2;
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Classics about digits, divisors and sequences. */
export const numberClassics: readonly Classic[] = [
  {
    name: 'factorial',
    parameters: 'n: int',
    returns: 'int',
    wordings: ['Return the factorial of n.', 'Compute n! for a non-negative integer n.'],
    idioms: [
      'result = 1\nfor i in range(2, n + 1):\n    result *= i\nreturn result',
      'if n <= 1:\n    return 1\nreturn n * NAME(n - 1)',
    ],
    bugs: [
      {
        code: 'result = 1\nfor i in range(1, n):\n    result *= i\nreturn result',
        twin: (n: number) => factorial(n - 1),
      },
      {
        code: 'if n == 1:\n    return 1\nreturn n * NAME(n - 1)',
        twin: (n: number) => (n < 1 ? undefined : factorial(n)),
      },
    ],
    reference: factorial,
    draw: one(0, 9),
    probes: [[0], [1], [5]],
  },
  {
    name: 'fib',
    parameters: 'n: int',
    returns: 'int',
    wordings: [
      'Return the n-th Fibonacci number, where fib(0) is 0 and fib(1) is 1.',
      'Compute the n-th number of the Fibonacci sequence 0, 1, 1, 2, 3, ...',
    ],
    idioms: [
      'a, b = 0, 1\nfor _ in range(n):\n    a, b = b, a + b\nreturn a',
      'if n < 2:\n    return n\nreturn NAME(n - 1) + NAME(n - 2)',
    ],
    bugs: [
      {
        code: 'a, b = 0, 1\nfor _ in range(n):\n    a, b = b, a + b\nreturn b',
        twin: (n: number) => fibonacci(n + 1),
      },
      {
        code: 'a, b = 0, 1\nfor _ in range(n):\n    a = b\n    b = a + b\nreturn a',
        twin: (n: number) => (n === 0 ? 0 : 2 ** (n - 1)),
      },
    ],
    reference: (n: number) => fibonacci(n),
    draw: one(0, 15),
    probes: [[0], [1], [2], [10]],
  },
  {
    name: 'gcd',
    parameters: 'a: int, b: int',
    returns: 'int',
    wordings: [
      'Return the greatest common divisor of a and b.',
      'Find the largest integer that divides both a and b.',
    ],
    idioms: [
      'while b:\n    a, b = b, a % b\nreturn a',
      'for d in range(min(a, b), 0, -1):\n    if a % d == 0 and b % d == 0:\n        return d',
    ],
    bugs: [
      {
        code: 'for d in range(1, min(a, b) + 1):\n    if a % d == 0 and b % d == 0:\n        return d',
        twin: () => 1,
      },
      { code: 'while b:\n    a, b = b, a % b\nreturn b', twin: () => 0 },
    ],
    reference: divisor,
    draw: two(1, 60),
    probes: [
      [12, 18],
      [7, 7],
      [48, 36],
    ],
  },
  {
    name: 'is_prime',
    parameters: 'n: int',
    returns: 'bool',
    wordings: ['Return True if n is a prime number, False otherwise.', 'Check whether n is prime.'],
    idioms: [
      'if n < 2:\n    return False\nfor i in range(2, n):\n    if n % i == 0:\n        return False\nreturn True',
      'return n > 1 and all(n % i for i in range(2, n))',
    ],
    bugs: [
      {
        code: 'for i in range(2, n):\n    if n % i == 0:\n        return False\nreturn True',
        twin: (n: number) => n < 2 || isPrime(n),
      },
      { code: 'return n > 1 and any(n % i for i in range(2, n))', twin: (n: number) => n > 2 },
    ],
    reference: isPrime,
    draw: one(0, 60),
    probes: [[0], [1], [2], [9], [49]],
  },
  {
    name: 'digit_sum',
    parameters: 'n: int',
    returns: 'int',
    wordings: [
      'Return the sum of the digits of n.',
      'Add up all digits of the non-negative integer n.',
    ],
    idioms: [
      'return sum(int(d) for d in str(n))',
      'total = 0\nwhile n > 0:\n    total += n % 10\n    n //= 10\nreturn total',
    ],
    bugs: [
      { code: 'return len(str(n))', twin: (n: number) => digits(n).length },
      {
        code: 'total = 0\nwhile n > 10:\n    total += n % 10\n    n //= 10\nreturn total',
        twin: digitTotalAboveTen,
      },
    ],
    reference: digitTotal,
    draw: one(0, 99999),
    probes: [[0], [7], [10], [905]],
  },
  {
    name: 'count_divisors',
    parameters: 'n: int',
    returns: 'int',
    wordings: ['Return how many positive divisors n has.', 'Count the divisors of n.'],
    idioms: [
      'return sum(1 for d in range(1, n + 1) if n % d == 0)',
      'count = 0\nfor d in range(1, n + 1):\n    if n % d == 0:\n        count += 1\nreturn count',
    ],
    bugs: [
      {
        code: 'return sum(1 for d in range(1, n) if n % d == 0)',
        twin: (n: number) => divisors(n).length - 1,
      },
      {
        code: 'count = 0\nfor d in range(2, n):\n    if n % d == 0:\n        count += 1\nreturn count',
        twin: (n: number) => Math.max(0, divisors(n).length - 2),
      },
    ],
    reference: (n: number) => divisors(n).length,
    draw: one(1, 60),
    probes: [[1], [12], [13]],
  },
];

function digitTotalAboveTen(n: number): number {
  return n <= 10 ? 0 : (n % 10) + digitTotalAboveTen(Math.floor(n / 10));
}
