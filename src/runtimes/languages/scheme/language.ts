import type { Language } from '../../language.ts';

export const scheme: Language = {
  id: 'scheme',
  label: 'Scheme',
  version: 'BiwaScheme 0.8.3',
  packages: ['biwascheme@0.8.3'],
  licence: 'MIT',
  fidelity: 'subset',
  caveats: [
    'The memory limit does not hold: programs use the browser’s own memory, and what ends them is time. One that takes gigabytes within its time can end the page; a run then resumes.',
    'Numbers are those of JavaScript: no exact fractions and no large integers, (expt 2 100) is rounded.',
    'A part of R6RS and R7RS: define-macro instead of syntax-rules, no guard and no with-exception-handler.',
    'Tests are SRFI 64: test-equal, test-eqv, test-eq, test-assert, test-approximate, test-error.',
    'Syntax, predicates and the names of the tests cannot be redefined.',
  ],
  lineComment: ';',
  stopSequences: ['\n(test-', '\n;', '\n\n\n'],
  editorMode: 'scheme',
  freshWorker: true,
  example: '(display (map (lambda (n) (* n n)) (list 1 2 3)))\n(newline)\n',
};
