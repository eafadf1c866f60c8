import type { Solution } from '../solutions.ts';

/** Right and wrong answers to sixteen problems, one of them for every way a program can end. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `  sort($numbers);
  for ($i = 1; $i < count($numbers); $i++) {
    if ($numbers[$i] - $numbers[$i - 1] < $threshold) return true;
  }
  return false;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `  for ($i = 1; $i < count($numbers); $i++) {
    if (abs($numbers[$i] - $numbers[$i - 1]) < $threshold) return true;
  }
  return false;
}`,
    verdict: 'failed',
    says: 'if (candidate(array(1.0, 2.0, 5.9, 4.0, 5.0), 0.95) !== true)',
  },
  {
    problem: 'HumanEval_2_truncate_number',
    completion: '  return fmod($number, 1);\n}',
    verdict: 'passed',
  },
  {
    // An integer is not the float that is asked for.
    problem: 'HumanEval_2_truncate_number',
    completion: '  return 0;\n}',
    verdict: 'failed',
    says: 'Test failed!',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: `  $sum = 0;
  foreach ($operations as $n) {
    $sum += $n;
    if ($sum < 0) return true;
  }
  return false;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `  $out = [];
  foreach ($numbers as $n) $out[] = max($n, end($out) ?: $n);
  return $out;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: '  return array_map(max, $numbers);\n}',
    verdict: 'failed',
    says: 'Undefined constant "max"',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: `  $best = null;
  foreach ($strings as $s) if ($best === null || strlen($s) > strlen($best)) $best = $s;
  return $best;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '  return $b === 0 ? $a : greatest_common_divisor($b, $a % $b);\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '  while ($b) [$a, $b] = [$b, $a];\n  return $a;\n}',
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_16_count_distinct_characters',
    completion:
      "  return count(array_unique($string === '' ? [] : str_split(strtolower($string))));\n}",
    verdict: 'passed',
  },
  {
    // What the language brings cannot be declared again: no answer to this problem can pass.
    problem: 'HumanEval_23_strlen',
    completion: '  return mb_strlen($string);\n}',
    verdict: 'failed',
    says: /Cannot redeclare (function )?strlen\(\)/,
    line: 7,
  },
  {
    problem: 'HumanEval_27_flip_case',
    completion:
      "  return preg_replace_callback('/[a-z]/i', fn($m) => ctype_upper($m[0]) ? strtolower($m[0]) : strtoupper($m[0]), $string);\n}",
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: '  if ($n < 2) return false\n  return true;\n}',
    verdict: 'failed',
    says: 'syntax error, unexpected token "return"',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: `  for ($d = 2; $d * $d <= $n; $d++) if ($n % $d === 0) return false;
  return $n > 1;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_34_unique',
    completion: '  $u = array_unique($l);\n  sort($u);\n  return $u;\n}',
    verdict: 'passed',
  },
  {
    // The keys stay: the same elements are not the same array.
    problem: 'HumanEval_34_unique',
    completion: '  sort($l);\n  return array_unique($l);\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_55_fib',
    completion: '  return fib($n - 1) + fib($n - 2);\n}',
    verdict: 'crashed',
    says: /Allowed memory size|Out of memory/,
  },
  {
    problem: 'HumanEval_57_monotonic',
    completion: '  $up = $l; sort($up);\n  return $l === $up || $l === array_reverse($up);\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_95_check_dict_case',
    completion: `  if (!$dict) return false;
  $lower = $upper = true;
  foreach (array_keys($dict) as $key) {
    $lower = $lower && is_string($key) && ctype_lower($key);
    $upper = $upper && is_string($key) && ctype_upper($key);
  }
  return $lower || $upper;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: `  $below = array_filter($lst, fn($n) => $n < 0);
  $above = array_filter($lst, fn($n) => $n > 0);
  return [$below ? max($below) : null, $above ? min($above) : null];
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_162_string_to_md5',
    completion: "  return $text === '' ? null : md5($text);\n}",
    verdict: 'passed',
  },
  { problem: 'HumanEval_31_is_prime', completion: '  exit(0);\n}', verdict: 'crashed' },
];
