import type { Solution } from '../solutions.ts';

/** Right and wrong answers to seventeen problems, one of them for every way a program can end. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: '  numbers.sort.each_cons(2).any? { |a, b| b - a < threshold }\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: '  numbers.each_cons(2).any? { |a, b| (b - a).abs < threshold }\nend',
    verdict: 'failed',
    says: 'assert_equal(true, candidate.call([1.0, 2.0, 5.9, 4.0, 5.0], 0.95))',
  },
  {
    problem: 'HumanEval_1_separate_paren_groups',
    completion: `  groups, depth = [''], 0
  paren_string.delete(' ').each_char do |c|
    depth += c == '(' ? 1 : -1
    groups.last << c
    groups << '' if depth.zero?
  end
  groups[0...-1]
end`,
    verdict: 'passed',
  },
  { problem: 'HumanEval_2_truncate_number', completion: '  number % 1\nend', verdict: 'passed' },
  {
    problem: 'HumanEval_2_truncate_number',
    completion: '  number.floor\nend',
    verdict: 'failed',
    says: '<0.5> expected but was\n<3>.',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: '  sum = 0\n  operations.any? { |n| (sum += n) < 0 }\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: '  numbers.each_with_index.map { |_, i| numbers[0..i].max }\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: '  most = nil\n  numbers.map { |n| most = n if n > most\n    most }\nend',
    verdict: 'failed',
    says: 'ArgumentError\ncomparison of Integer with nil failed',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: '  strings.max_by.with_index { |s, i| [s.size, -i] }\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '  a.gcd(b)\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '  while b != 0\n    a, b = b, a\n  end\n  a\nend',
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_16_count_distinct_characters',
    completion: '  string.downcase.chars.uniq.size\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_27_flip_case',
    completion: '  string.swapcase\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: "  require 'prime'\n  n.prime?\nend",
    verdict: 'unsupported',
    says: 'unsupported\nthe library prime\n',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: '  n > 1 && (2..Math.sqrt(n)).none? { |d| (n % d).zero? }\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_34_unique',
    completion: '  l.uniq.sort\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_34_unique',
    completion: '  l.uniq.sort!\n',
    verdict: 'failed',
    says: /SyntaxError\nexpected an `end` to close the `def`/,
  },
  {
    problem: 'HumanEval_46_fib4',
    completion: `  a = [0, 0, 2, 0]
  (n - 3).times { a << a.last(4).sum }
  a[n]
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_55_fib',
    completion: '  fib(n - 1) + fib(n - 2)\nend',
    verdict: 'crashed',
    says: 'stack level too deep',
  },
  {
    problem: 'HumanEval_57_monotonic',
    completion: '  l == l.sort || l == l.sort.reverse\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_95_check_dict_case',
    completion: `  keys = dict.keys
  return false if keys.empty? || keys.any? { |k| !k.is_a?(String) || k !~ /\\A[a-zA-Z]+\\z/ }
  keys.all? { |k| k == k.downcase } || keys.all? { |k| k == k.upcase }
end`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: '  [lst.select(&:negative?).max, lst.select(&:positive?).min]\nend',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_162_string_to_md5',
    completion: "  require 'digest'\n  text.empty? ? nil : Digest::MD5.hexdigest(text)\nend",
    verdict: 'passed',
  },
  { problem: 'HumanEval_31_is_prime', completion: '  exit 0\nend', verdict: 'crashed' },
];
