import type { Solution } from '../solutions.ts';

const passed = (problem: string, completion: string): Solution => ({
  problem,
  completion,
  verdict: 'passed',
});

/** Answers to problems of MultiPL-E with the verdicts they deserve. */
export const solutions: readonly Solution[] = [
  passed('HumanEval_23_strlen', '\treturn len(myString)\n}\n'),
  {
    problem: 'HumanEval_23_strlen',
    completion: '\treturn 1\n}\n',
    verdict: 'failed',
    says: "expected '%!s(int=0)', got '%!s(int=1)'",
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '\treturn len(myText)\n}\n',
    verdict: 'failed',
    says: 'undefined: myText',
    line: 14,
  },
  passed('HumanEval_53_add', '\treturn x + y\n}\n'),
  { problem: 'HumanEval_53_add', completion: '\treturn x +\n}\n', verdict: 'failed', line: 15 },
  { problem: 'HumanEval_53_add', completion: '\tfor {\n\t}\n}\n', verdict: 'timed-out' },
  passed(
    'HumanEval_35_max_element',
    '\tmost := l[0]\n\tfor _, n := range l {\n\t\tif n > most {\n\t\t\tmost = n\n\t\t}\n\t}\n\treturn most\n}\n',
  ),
  {
    problem: 'HumanEval_35_max_element',
    completion: '\treturn l[len(l)]\n}\n',
    verdict: 'failed',
    says: 'index out of range',
  },
  passed(
    'HumanEval_13_greatest_common_divisor',
    '\tfor b != 0 {\n\t\ta, b = b, a%b\n\t}\n\treturn a\n}\n',
  ),
  passed(
    'HumanEval_9_rolling_max',
    '\trolled := []int{}\n\tfor i, n := range numbers {\n\t\tif i > 0 && rolled[i-1] > n {\n\t\t\tn = rolled[i-1]\n\t\t}\n\t\trolled = append(rolled, n)\n\t}\n\treturn rolled\n}\n',
  ),
  { problem: 'HumanEval_9_rolling_max', completion: '\treturn numbers\n}\n', verdict: 'failed' },
  passed(
    'HumanEval_55_fib',
    '\ta, b := 0, 1\n\tfor ; n > 0; n-- {\n\t\ta, b = b, a+b\n\t}\n\treturn a\n}\n',
  ),
  {
    problem: 'HumanEval_55_fib',
    completion: '\treturn "one"\n}\n',
    verdict: 'failed',
    says: 'CompileError',
  },
];
