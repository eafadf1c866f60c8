import type { Solution } from '../solutions.ts';

/** Right and wrong answers to seventeen problems; MultiPL-E's tests begin with the closing brace. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `
    std::sort(numbers.begin(), numbers.end());
    for (size_t i = 1; i < numbers.size(); i++) if (numbers[i] - numbers[i - 1] < threshold) return true;
    return false;`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `
    for (size_t i = 1; i < numbers.size(); i++) if (numbers[i] - numbers[i - 1] < threshold) return true;
    return false;`,
    verdict: 'failed',
    says: /AssertionError[^]*candidate/,
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion:
      '    long sum = 0;\n    for (long n : operations) if ((sum += n) < 0) return true;\n    return false;',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: '    return std::accumulate(operations.begin(), operations.end(), 0L) < 0;',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `
    std::vector<long> out;
    for (long n : numbers) out.push_back(out.empty() ? n : std::max(out.back(), n));
    return out;`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: `
    if (strings.empty()) return std::nullopt;
    return *std::max_element(strings.begin(), strings.end(),
        [](const std::string& a, const std::string& b) { return a.size() < b.size(); });`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '    return b == 0 ? a : greatest_common_divisor(b, a % b);',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '    return std::gcd(a, b);',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion:
      '    volatile long d = a;\n    while (a % d != 0 || b % d != 0 || d > 0) d = d + 1;\n    return d;',
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_18_how_many_times',
    completion: `
    long count = 0;
    for (size_t at = string.find(substring); at != std::string::npos; at = string.find(substring, at + 1)) count++;
    return count;`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '    return string.size();',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '    return string.length()',
    verdict: 'failed',
    says: /CompileError[^]*expected ';'/,
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '    return lengthOf(string);',
    verdict: 'failed',
    says: /undeclared identifier 'lengthOf'/,
    line: 9,
  },
  {
    problem: 'HumanEval_28_concatenate',
    completion:
      '    std::ostringstream out;\n    for (auto& one : strings) out << one;\n    return out.str();',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion:
      '    if (n < 2) return false;\n    for (long d = 2; d * d <= n; d++) if (n % d == 0) return false;\n    return true;',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_35_max_element',
    completion:
      '    long most = l.at(0);\n    for (long n : l) most = std::max(most, n);\n    return most;',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_35_max_element',
    completion: '    return l.at(l.size());',
    verdict: 'failed',
    says: /out_of_range/,
  },
  {
    // What is thrown would be caught in a C++ that can.
    problem: 'HumanEval_35_max_element',
    completion: `
    try { return l.at(l.size()); } catch (const std::out_of_range&) {}
    return *std::max_element(l.begin(), l.end());`,
    verdict: 'unsupported',
    says: 'unsupported\nexceptions that are caught\n',
  },
  {
    // A catch that nothing is thrown to is no hindrance.
    problem: 'HumanEval_35_max_element',
    completion:
      '    try { return *std::max_element(l.begin(), l.end()); } catch (...) { return 0; }',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion:
      '    long f[4] = {0, 0, 2, 0};\n    for (long i = 4; i <= n; i++) f[i % 4] = f[0] + f[1] + f[2] + f[3];\n    return f[n % 4];',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion: '    return fib4(n - 1) + fib4(n - 2) + fib4(n - 3) + fib4(n - 4);',
    verdict: 'crashed',
    says: /stack/,
  },
  {
    problem: 'HumanEval_48_is_palindrome',
    completion: '    return std::equal(text.begin(), text.end(), text.rbegin());',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_51_remove_vowels',
    completion: '    return std::regex_replace(text, std::regex("[aeiouAEIOU]"), "");',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_53_add',
    completion: '    exit(0);',
    verdict: 'crashed',
  },
  {
    problem: 'HumanEval_53_add',
    completion: '    printf("%ld + %ld\\n", x, y);\n    return x + y;',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_57_monotonic',
    completion:
      '    return std::is_sorted(l.begin(), l.end()) || std::is_sorted(l.rbegin(), l.rend());',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_57_monotonic',
    completion: '    return std::is_sorted(l.begin(), l.end());',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_70_strange_sort_list',
    completion: `
    std::multiset<long> rest(lst.begin(), lst.end());
    std::vector<long> out;
    for (bool least = true; !rest.empty(); least = !least) {
        auto at = least ? rest.begin() : std::prev(rest.end());
        out.push_back(*at);
        rest.erase(at);
    }
    return out;`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_111_histogram',
    completion: `
    std::map<std::string, long> counts, most;
    std::istringstream in(test);
    long high = 0;
    for (std::string letter; in >> letter;) high = std::max(high, ++counts[letter]);
    for (auto& [letter, n] : counts) if (n == high) most[letter] = n;
    return most;`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: `
    std::optional<long> below, above;
    for (long n : lst) {
        if (n < 0) below = std::max(n, below.value_or(n));
        if (n > 0) above = std::min(n, above.value_or(n));
    }
    return {below, above};`,
    verdict: 'passed',
  },
  {
    // Needs a long of 64 bits.
    problem: 'HumanEval_139_special_factorial',
    completion:
      '    long factorial = 1, all = 1;\n    for (long i = 1; i <= n; i++) all *= factorial *= i;\n    return all;',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_139_special_factorial',
    completion:
      '    int factorial = 1, all = 1;\n    for (int i = 1; i <= n; i++) all *= factorial *= i;\n    return all;',
    verdict: 'failed',
  },
];
