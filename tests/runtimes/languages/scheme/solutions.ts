import type { MultiPlERecord } from '../../../multipl-e.ts';
import type { Solution } from '../solutions.ts';

/** Problems of our own, with tests of SRFI 64. */
export const problems: readonly MultiPlERecord[] = [
  {
    name: 'squares',
    prompt: '; The squares of a list of numbers.\n(define (squares numbers)\n',
    tests: `(test-begin "squares")\n(test-equal '() (squares '()))\n(test-equal "some" '(1 4 9) (squares '(1 2 3)))\n(test-end)\n`,
  },
  {
    name: 'mean',
    prompt: '; The mean of some numbers; an error for none.\n(define (mean numbers)\n',
    tests: `(test-approximate 2.5 (mean '(1 2 3 4)) 1e-9)\n(test-error (mean '()))\n`,
  },
  {
    name: 'palindrome',
    prompt: '; Whether a string reads the same backwards.\n(define (palindrome? text)\n',
    tests: `(test-assert (palindrome? "abba"))\n(test-assert (not (palindrome? "ab")))\n(let ((empty ""))\n  (test-eq #t (palindrome? empty)))\n`,
  },
  {
    name: 'counter',
    prompt: '; A procedure that gives 1, 2, 3 ... each time it is called.\n(define (counter)\n',
    tests: `(define next (counter))\n(test-eqv 1 (next))\n(test-eqv 2 (next))\n(test-eqv 1 ((counter)))\n`,
  },
  {
    name: 'depth',
    prompt: '; How deep lists are nested; 0 for what is no list.\n(define (depth x)\n',
    tests: `(test-equal 0 (depth 'a))\n(test-equal 1 (depth '()))\n(test-equal 3 (depth '(1 (2 (3)) 4)))\n`,
  },
];

const passed = (problem: string, completion: string): Solution => ({
  problem,
  completion,
  verdict: 'passed',
});

/** Answers to the problems with the verdicts they deserve. */
export const solutions: readonly Solution[] = [
  passed('squares', '  (map (lambda (n) (* n n)) numbers))\n'),
  {
    problem: 'squares',
    completion: '  (map (lambda (n) (+ n n)) numbers))\n',
    verdict: 'failed',
    says: 'expected (1 4 9), got (2 4 6)',
  },
  {
    problem: 'squares',
    completion: '  (map (lambda (n) (* n m)) numbers))\n',
    verdict: 'failed',
    says: 'unbound symbol: "m"',
  },
  {
    problem: 'squares',
    completion: '  (map (lambda (n) (* n n)) numbers)\n',
    verdict: 'failed',
    line: 2,
  },
  { problem: 'squares', completion: '  (squares numbers))\n', verdict: 'timed-out' },
  passed('mean', '  (/ (fold-left + 0 (cons (car numbers) (cdr numbers))) (length numbers)))\n'),
  {
    problem: 'mean',
    completion: '  (/ (apply + numbers) (max 1 (length numbers))))\n',
    verdict: 'failed',
    says: 'expected an error',
  },
  passed('palindrome', '  (equal? (string->list text) (reverse (string->list text))))\n'),
  { problem: 'palindrome', completion: '  #t)\n', verdict: 'failed', says: '"ab"' },
  passed('counter', '  (let ((n 0)) (lambda () (set! n (+ n 1)) n)))\n'),
  {
    problem: 'counter',
    completion: '  (lambda () (set! n (+ n 1)) n))\n(define n 0)\n',
    verdict: 'failed',
    says: 'expected 1, got 3',
  },
  passed('depth', '  (if (list? x) (+ 1 (apply max 0 (map depth x))) 0))\n'),
  {
    problem: 'depth',
    completion: '  (if (pair? x) (+ 1 (depth (car x))) 0))\n',
    verdict: 'failed',
  },
];
