import type { Problem } from '../../problems/problem.ts';

const example = (number: number, prompt: string, code: string, asserts: string[]): Problem => ({
  taskId: `Example/${number}`,
  prompt,
  promptKind: 'text',
  canonicalSolution: code,
  tests: { kind: 'asserts', setup: '', asserts },
});

/**
 * Three examples in the form of MBPP, written for this project. The paper takes MBPP's own tasks 2, 3
 * and 4, which come with that data: see `withExamples`.
 */
export const fewShotExamples: readonly Problem[] = [
  example(
    1,
    'Write a function to find the items that two lists have in common, in the order of the first.',
    'def common_items(a, b):\n    wanted = set(b)\n    return [item for item in a if item in wanted]',
    [
      'assert common_items([1, 2, 3], [3, 1]) == [1, 3]',
      'assert common_items([], [1]) == []',
      "assert common_items(['x'], ['y']) == []",
    ],
  ),
  example(
    2,
    'Write a function to tell whether a number is a power of two.',
    'def is_power_of_two(n):\n    return n > 0 and n & (n - 1) == 0',
    [
      'assert is_power_of_two(8) == True',
      'assert is_power_of_two(6) == False',
      'assert is_power_of_two(0) == False',
    ],
  ),
  example(
    3,
    'Write a function to take the n most frequent words of a text, using the heap queue algorithm.',
    [
      'import heapq',
      'from collections import Counter',
      '',
      'def frequent_words(text, n):',
      '    counts = Counter(text.split())',
      '    return heapq.nlargest(n, counts, key=counts.get)',
    ].join('\n'),
    [
      "assert frequent_words('a b a', 1) == ['a']",
      "assert frequent_words('x y x y x', 2) == ['x', 'y']",
      "assert frequent_words('', 3) == []",
    ],
  ),
];
