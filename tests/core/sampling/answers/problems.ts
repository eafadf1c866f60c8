import type { Problem } from '../../../../src/core/problems/problem.ts';

const check = (...asserts: string[]): Problem['tests'] => ({
  kind: 'check',
  source: `def check(candidate):\n${asserts.map((line) => `    assert ${line}\n`).join('')}`,
});

const asserts = (...lines: string[]): Problem['tests'] => ({
  kind: 'asserts',
  setup: '',
  asserts: lines.map((line) => `assert ${line}`),
});

/** The problems that the answers of the corpus are for, written for it in the forms of the field. */
export const problems: Readonly<Record<string, Problem>> = {
  'running-total': {
    taskId: 'Corpus/0',
    prompt: `from typing import List


def running_total(numbers: List[int]) -> List[int]:
    """ From a list of numbers make the list of sums of everything up to each of them.
    >>> running_total([1, 2, 3])
    [1, 3, 6]
    """
`,
    promptKind: 'code',
    entryPoint: 'running_total',
    canonicalSolution: `    total, sums = 0, []
    for number in numbers:
        total += number
        sums.append(total)
    return sums
`,
    tests: check(
      'candidate([1, 2, 3]) == [1, 3, 6]',
      'candidate([]) == []',
      'candidate([-1, 1]) == [-1, 0]',
    ),
  },
  'count-vowels': {
    taskId: 'Corpus/1',
    prompt: `def count_vowels(text):
    """Count the vowels a, e, i, o, u in a text, capitals included.

    count_vowels("Hello") => 2
    """
`,
    promptKind: 'code',
    entryPoint: 'count_vowels',
    canonicalSolution: `    return sum(ch in 'aeiou' for ch in text.lower())\n`,
    tests: check('candidate("Hello") == 2', 'candidate("") == 0', 'candidate("AEIOU xyz") == 5'),
  },
  'sort-by-digits': {
    taskId: 'Corpus/2',
    prompt: `import math


def digit_sum(number: int) -> int:
    """Sum of the decimal digits of a number, its sign left out."""
    return sum(int(digit) for digit in str(int(math.fabs(number))))


def sort_by_digits(numbers):
    """Sort numbers by the sum of their digits; equals keep their order.
    >>> sort_by_digits([30, 11, 2])
    [11, 2, 30]
    """
`,
    promptKind: 'code',
    entryPoint: 'sort_by_digits',
    canonicalSolution: '    return sorted(numbers, key=digit_sum)\n',
    tests: check(
      'candidate([30, 11, 2]) == [11, 2, 30]',
      'all(digit_sum(a) <= digit_sum(b) for a, b in zip(candidate([99, -5, 7]), candidate([99, -5, 7])[1:]))',
    ),
  },
  // No line end after the prompt, and no docstring: both are met in files of users.
  'is-leap': {
    taskId: 'Corpus/3',
    prompt: '# Tell whether a year of the Gregorian calendar is a leap year.\ndef is_leap(year):',
    promptKind: 'code',
    entryPoint: 'is_leap',
    canonicalSolution: '\n    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)\n',
    tests: check(
      'candidate(2024)',
      'candidate(2000)',
      'not candidate(1900)',
      'not candidate(2023)',
    ),
  },
  'second-largest': {
    taskId: 'Corpus/4',
    prompt: 'Write a function to find the second largest different number of a list.',
    promptKind: 'text',
    entryPoint: 'second_largest',
    canonicalSolution: 'def second_largest(nums):\n    return sorted(set(nums))[-2]\n',
    tests: asserts(
      'second_largest([1, 5, 5, 3]) == 3',
      'second_largest([2, 1]) == 1',
      'second_largest([-1, -2, -3]) == -2',
    ),
  },
  'merge-counts': {
    taskId: 'Corpus/5',
    prompt: 'Write a function to add up two dictionaries of counts.',
    promptKind: 'text',
    entryPoint: 'merge_counts',
    canonicalSolution:
      'from collections import Counter\n\ndef merge_counts(a, b):\n    return dict(Counter(a) + Counter(b))\n',
    tests: asserts(
      "merge_counts({'x': 1}, {'x': 2, 'y': 3}) == {'x': 3, 'y': 3}",
      'merge_counts({}, {}) == {}',
    ),
  },
  // MBPP problems whose tests use more than one name have no entry point.
  'stack-class': {
    taskId: 'Corpus/6',
    prompt: 'Write a function to make a stack, and one to take the top off a stack.',
    promptKind: 'text',
    canonicalSolution:
      'def make(items):\n    return list(items)\n\ndef top(stack):\n    return stack.pop()\n',
    tests: asserts('top(make([1, 2])) == 2', "top(make('ab')) == 'b'"),
  },
};
