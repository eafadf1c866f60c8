import type { Solution } from '../solutions.ts';

/** Right and wrong answers to twenty problems, one of them for every way a program can end. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.some((n, i) => i > 0 && n - sorted[i - 1] < threshold);
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_70_strange_sort_list',
    completion: `
  const rest = [...lst].sort((a, b) => a - b);
  const out = [];
  while (rest.length) { out.push(rest.shift()); if (rest.length) out.push(rest.pop()); }
  return out;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_2_truncate_number',
    completion: '\n  return number % 1.0;\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: `
  let sum = 0;
  for (const n of operations) if ((sum += n) < 0) return true;
  return false;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: '\n  return operations.reduce((a, b) => a + b, 0) < 0;\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `
  let most = -Infinity;
  return numbers.map((n) => (most = Math.max(most, n)));
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_12_longest',
    completion:
      '\n  return strings.reduce((a, b) => (a === undefined || b.length > a.length ? b : a), undefined);\n}',
    verdict: 'passed',
  },
  {
    // Node tells null from undefined inside of arrays only; as values both equal each other loosely.
    problem: 'HumanEval_12_longest',
    completion: `
  if (strings.length === 0) return null;
  return strings.reduce((a, b) => (b.length > a.length ? b : a));
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
    completion: '\n  for (let d = a; ; d++) if (a % d === 0 && b % d === 0) return d;\n}',
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_18_how_many_times',
    completion: `
  let count = 0;
  for (let i = 0; i + substring.length <= string.length; i++) count += string.startsWith(substring, i);
  return count;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_18_how_many_times',
    completion: '\n  return string.split(substring).length - 1;\n}',
    verdict: 'failed',
  },
  { problem: 'HumanEval_23_strlen', completion: '\n  return string.length;\n}', verdict: 'passed' },
  {
    problem: 'HumanEval_23_strlen',
    completion: '\n  return string.length + ;\n}',
    verdict: 'failed',
    says: /SyntaxError/,
    line: 8,
  },
  {
    problem: 'HumanEval_28_concatenate',
    completion: "\n  return strings.join('');\n}",
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
    problem: 'HumanEval_35_max_element',
    completion: '\n  return Math.max(...l);\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion:
      '\n  return n < 2 ? 0 : n < 3 ? 2 : n < 4 ? 0 : fib4(n - 1) + fib4(n - 2) + fib4(n - 3) + fib4(n - 4);\n}',
    verdict: 'passed',
  },
  {
    // No end of the recursion.
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
    // Its tests have a text that breaks off at the end of its line, so that nothing can pass.
    problem: 'HumanEval_51_remove_vowels',
    completion: "\n  return text.replace(/[aeiou]/gi, '');\n}",
    verdict: 'failed',
    says: /SyntaxError/,
  },
  {
    // Sorts as texts.
    problem: 'HumanEval_57_monotonic',
    completion: `
  const up = [...l].sort();
  const same = (a, b) => a.every((n, i) => n === b[i]);
  return same(l, up) || same(l, up.reverse());
}`,
    verdict: 'failed',
    says: /AssertionError[^]*monotonic|AssertionError/,
  },
  {
    problem: 'HumanEval_53_add',
    completion: "\n  return require('lodash').add(x, y);\n}",
    verdict: 'unsupported',
    says: 'unsupported\nthe package lodash\n',
  },
  { problem: 'HumanEval_53_add', completion: '\n  process.exit(0);\n}', verdict: 'crashed' },
  { problem: 'HumanEval_53_add', completion: '\n  return String(x + y);\n}', verdict: 'passed' },
  {
    problem: 'HumanEval_57_monotonic',
    completion: `
  const up = [...l].sort((a, b) => a - b);
  const same = (a, b) => a.every((n, i) => n === b[i]);
  return same(l, up) || same(l, up.reverse());
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_111_histogram',
    completion: `
  const counts = {};
  for (const letter of test.split(' ').filter(Boolean)) counts[letter] = (counts[letter] ?? 0) + 1;
  const most = Math.max(...Object.values(counts));
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n === most));
}`,
    verdict: 'passed',
  },
  {
    // The empty text is a letter too.
    problem: 'HumanEval_111_histogram',
    completion: `
  const counts = {};
  for (const letter of test.split(' ')) counts[letter] = (counts[letter] ?? 0) + 1;
  const most = Math.max(...Object.values(counts));
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n === most));
}`,
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_112_reverse_delete',
    completion: `
  const left = [...s].filter((letter) => !c.includes(letter));
  return [left.join(''), left.join('') === left.reverse().join('')];
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: `
  const below = lst.filter((n) => n < 0), above = lst.filter((n) => n > 0);
  return [below.length ? Math.max(...below) : undefined, above.length ? Math.min(...above) : undefined];
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_139_special_factorial',
    completion: `
  let factorial = 1, all = 1;
  for (let i = 1; i <= n; i++) all *= factorial *= i;
  return all;
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
