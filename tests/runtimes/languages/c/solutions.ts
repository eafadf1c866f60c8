import type { MultiPlERecord } from '../../../multipl-e.ts';
import type { Solution } from '../solutions.ts';

/** MultiPL-E has no file for C; these are of its form, and its problems where they need no lists. */
const record = (
  name: string,
  signature: string,
  ...asserts: readonly string[]
): MultiPlERecord => ({
  name,
  prompt: `#include <assert.h>\n#include <ctype.h>\n#include <stdbool.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n${signature} {\n`,
  tests: `}\nint main(void) {\n${asserts.map((one) => `    assert(${one});`).join('\n')}\n}\n`,
});

export const own: readonly MultiPlERecord[] = [
  record(
    'gcd',
    'long gcd(long a, long b)',
    'gcd(3, 7) == 1',
    'gcd(49, 14) == 7',
    'gcd(144, 60) == 12',
  ),
  record('length', 'long length(const char *s)', 'length("") == 0', 'length("asdasnakj") == 9'),
  record(
    'is_prime',
    'bool is_prime(long n)',
    '!is_prime(1)',
    'is_prime(13441)',
    '!is_prime(13441 * 4)',
  ),
  record(
    'largest',
    'int largest(const int *l, int n)',
    'largest((int[]){1, 2, 3}, 3) == 3',
    'largest((int[]){-5, -3}, 2) == -3',
  ),
  record(
    'special_factorial',
    'long special_factorial(long n)',
    'special_factorial(4) == 288',
    'special_factorial(7) == 125411328000',
  ),
  record('add', 'int add(int x, int y)', 'add(0, 1) == 1', 'add(7, 5) == 12'),
  record('vowels', 'int vowels(const char *s)', 'vowels("abcde") == 2', 'vowels("ACEDY") == 2'),
  record(
    'palindrome',
    'bool palindrome(const char *s)',
    'palindrome("")',
    'palindrome("xyx")',
    '!palindrome("xywzx")',
  ),
  record('fib', 'long fib(int n)', 'fib(10) == 55', 'fib(60) == 1548008755920'),
  record(
    'below_zero',
    'bool below_zero(const int *l, int n)',
    '!below_zero((int[]){1, 2, -3}, 3)',
    'below_zero((int[]){1, -2, 5}, 3)',
  ),
  record(
    'reverse',
    'char *reverse(const char *s)',
    'strcmp(reverse("abc"), "cba") == 0',
    'strcmp(reverse(""), "") == 0',
  ),
  record(
    'times',
    'int times(const char *s, const char *part)',
    'times("aaa", "a") == 3',
    'times("cacacacac", "cac") == 4',
  ),
  record(
    'triangle',
    'double triangle(double a, double h)',
    'triangle(5, 3) == 7.5',
    'triangle(2, 2) == 2.0',
  ),
  record('digits', 'long digits(const char *s)', 'digits("a12b3") == 6', 'digits("") == 0'),
  record(
    'sorted',
    'bool sorted(const int *l, int n)',
    'sorted((int[]){1, 2, 2}, 3)',
    '!sorted((int[]){3, 2}, 2)',
  ),
];

/** Right and wrong answers to fifteen problems. */
export const solutions: readonly Solution[] = [
  { problem: 'gcd', completion: '    return b == 0 ? a : gcd(b, a % b);', verdict: 'passed' },
  {
    problem: 'gcd',
    completion: '    return a % b;',
    verdict: 'failed',
    says: /AssertionError[^]*gcd\(3, 7\)/,
  },
  { problem: 'gcd', completion: '    for (volatile long d = 0;; d++);', verdict: 'timed-out' },
  { problem: 'length', completion: '    return strlen(s);', verdict: 'passed' },
  {
    problem: 'length',
    completion: '    return strlen(s)',
    verdict: 'failed',
    says: /CompileError[^]*expected ';'/,
  },
  {
    problem: 'length',
    completion: '    return g_utf8_strlen(s);',
    verdict: 'failed',
    says: /g_utf8_strlen/,
    line: 8,
  },
  {
    problem: 'is_prime',
    completion:
      '    if (n < 2) return false;\n    for (long d = 2; d * d <= n; d++) if (n % d == 0) return false;\n    return true;',
    verdict: 'passed',
  },
  {
    problem: 'is_prime',
    completion: '    return n % 2 == 1;',
    verdict: 'failed',
    says: /!is_prime\(1\)/,
  },
  {
    problem: 'largest',
    completion:
      '    int most = l[0];\n    for (int i = 1; i < n; i++) if (l[i] > most) most = l[i];\n    return most;',
    verdict: 'passed',
  },
  {
    problem: 'largest',
    completion:
      '    int most = 0;\n    for (int i = 0; i < n; i++) if (l[i] > most) most = l[i];\n    return most;',
    verdict: 'failed',
    says: /-5/,
  },
  {
    problem: 'special_factorial',
    completion:
      '    long factorial = 1L, all = 1L;\n    for (long i = 1; i <= n; i++) all *= factorial *= i;\n    return all;',
    verdict: 'passed',
  },
  {
    problem: 'special_factorial',
    completion:
      '    int factorial = 1, all = 1;\n    for (int i = 1; i <= n; i++) all *= factorial *= i;\n    return all;',
    verdict: 'failed',
  },
  { problem: 'add', completion: '    printf("%d\\n", x);\n    return x + y;', verdict: 'passed' },
  { problem: 'add', completion: '    exit(0);', verdict: 'crashed' },
  { problem: 'add', completion: '    abort();', verdict: 'failed' },
  {
    problem: 'vowels',
    completion:
      '    int n = 0;\n    for (; *s; s++) if (strchr("aeiou", tolower(*s))) n++;\n    size_t end = strlen(s - 1);\n    return n + (end && tolower(s[-1]) == \'y\');',
    verdict: 'failed',
  },
  {
    problem: 'vowels',
    completion:
      '    int n = 0;\n    for (; *s; s++) if (strchr("aeiou", tolower(*s))) n++;\n    return n;',
    verdict: 'passed',
  },
  {
    problem: 'palindrome',
    completion:
      '    for (size_t i = 0, n = strlen(s); i < n; i++) if (s[i] != s[n - 1 - i]) return false;\n    return true;',
    verdict: 'passed',
  },
  {
    problem: 'fib',
    completion:
      '    long a = 0, b = 1;\n    while (n--) { long c = a + b; a = b; b = c; }\n    return a;',
    verdict: 'passed',
  },
  {
    problem: 'fib',
    completion: '    return fib(n - 1) + fib(n - 2);',
    verdict: 'crashed',
    says: /stack/,
  },
  {
    problem: 'below_zero',
    completion:
      '    int sum = 0;\n    for (int i = 0; i < n; i++) if ((sum += l[i]) < 0) return true;\n    return false;',
    verdict: 'passed',
  },
  {
    problem: 'reverse',
    completion:
      '    size_t n = strlen(s);\n    char *out = calloc(n + 1, 1);\n    for (size_t i = 0; i < n; i++) out[i] = s[n - 1 - i];\n    return out;',
    verdict: 'passed',
  },
  {
    problem: 'times',
    completion: '    int n = 0;\n    for (; (s = strstr(s, part)); s++) n++;\n    return n;',
    verdict: 'passed',
  },
  {
    problem: 'times',
    completion:
      '    int n = 0;\n    for (; (s = strstr(s, part)); s += strlen(part)) n++;\n    return n;',
    verdict: 'failed',
  },
  { problem: 'triangle', completion: '    return a * h / 2;', verdict: 'passed' },
  {
    problem: 'triangle',
    completion: '    return (int)(a * h) / 2;',
    verdict: 'failed',
    says: /7\.5/,
  },
  {
    problem: 'digits',
    completion:
      "    long sum = 0;\n    for (; *s; s++) if (isdigit(*s)) sum += *s - '0';\n    return sum;",
    verdict: 'passed',
  },
  {
    problem: 'digits',
    completion: '    int zero = strlen(s) * 0;\n    return 6 / zero;',
    verdict: 'failed',
    says: /zero/,
  },
  {
    problem: 'sorted',
    completion:
      '    for (int i = 1; i < n; i++) if (l[i] < l[i - 1]) return false;\n    return true;',
    verdict: 'passed',
  },
  {
    problem: 'sorted',
    completion: '    return true; }\n#include <glib.h>\nvoid unused(void) {',
    verdict: 'unsupported',
    says: 'unsupported\nthe header glib.h\n',
  },
];
