import type { Solution } from '../solutions.ts';

/** Right and wrong answers to sixteen problems, with what sets TypeScript apart from JavaScript. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `
  const sorted: number[] = [...numbers].sort((a: number, b: number): number => a - b);
  return sorted.some((n, i) => i > 0 && n - sorted[i - 1]! < threshold);
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_2_truncate_number',
    completion: '\n  return (number as number) % <number>1.0;\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: `
  let sum: number = 0;
  for (const n of operations) if ((sum += n) < 0) return true;
  return false;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: '\n  return operations.reduce((a, b) => a + b, 0) < 0;\n}',
    verdict: 'failed',
    says: /AssertionError/,
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `
  interface Highest { value: number }
  const highest: Highest = { value: -Infinity };
  return numbers.map((n) => (highest.value = Math.max(highest.value, n)));
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: '\n  return numbers.map(() => Math.max(...numbers));\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: `
  let found: string | undefined;
  for (const one of strings) if (found === undefined || one.length > found.length) found = one;
  return found;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: '\n  return strings.reduce((a, b) => (b.length > a.length ? b : a));\n}',
    verdict: 'failed',
    says: /TypeError/,
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '\n  while (b) [a, b] = [b, a % b];\n  return a;\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '\n  for (let d: number = a; ; d++) if (a % d === 0 && b % d === 0) return d;\n}',
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_18_how_many_times',
    completion: `
  let count = 0;
  for (let i = 0; i + substring.length <= string.length; i++) count += Number(string.startsWith(substring, i));
  return count;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_18_how_many_times',
    completion: '\n  return string.split(substring).length - 1;\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: `
  enum Start { At = 0 }
  type Count = { readonly length: number };
  const counted: Count = string satisfies Count;
  return counted.length + Start.At;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '\n  const length: = string.length;\n  return length;\n}',
    verdict: 'failed',
    says: /SyntaxError/,
    line: 8,
  },
  {
    // The tests are not reached: what is open at the end of the solution swallows them.
    problem: 'HumanEval_23_strlen',
    completion: '\n  return string.length;\n',
    verdict: 'failed',
    says: /SyntaxError/,
  },
  {
    problem: 'HumanEval_28_concatenate',
    completion: "\n  return strings.join('');\n}",
    verdict: 'passed',
  },
  {
    // A type error is none of the interpreter's business; the problem view can ask for it.
    problem: 'HumanEval_28_concatenate',
    completion:
      "\n  const joined: number = strings.join('') as unknown as string;\n  return joined;\n}",
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: `
  if (n < 2) return false;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: '\n  return [2, 3, 5, 7].every((d: number): boolean => n === d || n % d !== 0);\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_35_max_element',
    completion: `
  class Most<T extends number> {
    constructor(private readonly of: readonly T[]) {}
    get value(): number { return Math.max(...this.of); }
  }
  return new Most(l).value;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion: '\n  return fib4(n - 1) + fib4(n - 2) + fib4(n - 3) + fib4(n - 4);\n}',
    verdict: 'crashed',
    says: /stack/,
  },
  {
    problem: 'HumanEval_48_is_palindrome',
    completion: "\n  return text === [...text].reverse().join('');\n}",
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_51_remove_vowels',
    completion: "\n  return text.replace(/[aeiou]/gi, '');\n}",
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_51_remove_vowels',
    completion: "\n  return text.replace(/[aeiou]/g, '');\n}",
    verdict: 'failed',
  },
  { problem: 'HumanEval_53_add', completion: '\n  return x + y;\n}', verdict: 'passed' },
  { problem: 'HumanEval_53_add', completion: '\n  process.exit(0);\n}', verdict: 'crashed' },
  {
    problem: 'HumanEval_53_add',
    completion: "\n  return require('lodash').add(x, y);\n}",
    verdict: 'unsupported',
    says: 'unsupported\nthe package lodash\n',
  },
  {
    problem: 'HumanEval_111_histogram',
    completion: `
  const counts: Record<string, number> = {};
  for (const letter of test.split(' ').filter(Boolean)) counts[letter] = (counts[letter] ?? 0) + 1;
  const most = Math.max(...Object.values(counts));
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n === most));
}`,
    verdict: 'passed',
  },
  {
    // Maps are not objects.
    problem: 'HumanEval_111_histogram',
    completion: '\n  return new Map<string, number>() as any;\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_112_reverse_delete',
    completion: `
  const left: string[] = [...s].filter((letter) => !c.includes(letter));
  return [left.join(''), left.join('') === left.reverse().join('')];
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_139_special_factorial',
    completion: '\n  return factorial(n) * special_factorial(n - 1);\n}',
    verdict: 'failed',
    says: /ReferenceError[^]*factorial/,
  },
];
