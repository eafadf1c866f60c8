/** A problem of MultiPL-E as its files have it. */
export const multiPlELine = {
  name: 'HumanEval_23_strlen',
  language: 'js',
  prompt: '//Return length of given string\n// >>> strlen("")\n// 0\nfunction strlen(string){\n',
  doctests: 'transform',
  original: '/somewhere/HumanEval_23_strlen.py',
  prompt_terminology: 'reworded',
  tests: "const assert = require('node:assert');\nassert.deepEqual(strlen('x'), 1);\n",
  stop_tokens: ['\nfunction ', '\n/*'],
};

/** A problem of HumanEval-X as its files have it. */
export const humanEvalXLine = {
  task_id: 'JavaScript/23',
  prompt: '/* Return length of given string\n  */\nconst strlen = (string) => {\n',
  canonical_solution: '  return string.length;\n}\n\n',
  test: "const testStrlen = () => {\n  console.assert(strlen('x') === 1)\n}\n\ntestStrlen()\n",
  declaration: '\nconst strlen = (string) => {\n',
  example_test: '',
};

/** A problem of HumanEval-X for Python, the form of MultiPL-E's Python file too. */
export const humanEvalXPythonLine = {
  task_id: 'Python/23',
  prompt: 'def strlen(string: str) -> int:\n    """ Return length of given string\n    """\n',
  canonical_solution: '    return len(string)\n',
  test: "METADATA = {}\n\n\ndef check(strlen):\n    assert strlen('x') == 1\n\ncheck(strlen)",
  text: '    Return length of given string',
  declaration: 'def strlen(string: str) -> int:\n',
  example_test: '',
};

/** A problem of AutoCodeBench as its files have it. */
export const autoCodeBenchLine = {
  question: 'Write a JavaScript function `strlen` that returns the length of a string.\n',
  canonical_solution: '```javascript\nfunction strlen(s) {\n  return s.length;\n}\n```',
  demo_test_func: "const assert = require('assert');\nassert.equal(strlen('x'), 1);",
  full_test_func:
    "const assert = require('assert');\nfunction fullTesting() {\n  assert.equal(strlen('xy'), 2);\n}",
  language: 'javascript',
  difficulty: 'easy',
};
