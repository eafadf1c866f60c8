import { runtimeContract } from '../contract.ts';

runtimeContract({
  id: 'scheme',
  tests: `(test-begin "two")
(test-equal 2 (two))
(test-assert (equal? (two) 2))
(test-end "two")`,
  right: '(define (two) 2)',
  wrong: '(define (two) 3)',
  syntaxError: '(define (two) (+ 1 1)',
  uncaught: "(define (two) (car '()))",
  endless: '(define (two) (let loop () (loop)))',
  flood: `(define (two)
  (do ((i 0 (+ i 1))) ((= i 20000) 2) (display (make-string 200 #\\x)) (newline)))`,
  leaves: '(define left 2) (define-macro (left-too) 2) (define (two) 2)',
  finds: '(define (two) (left-too)) (define three left)',
  forgeries: {
    'replacing the assertions': '(define (test-equal . x) #t) (define (test-assert . x) #t)',
    'assigning to the assertions':
      '(set! test-equal list) (set! test-assert list) (define (two) 3)',
    'replacing equality': '(define (equal? a b) #t) (define (two) 3)',
    'a macro in the place of quote': '(define-macro (quote x) 2) (define (two) 3)',
    'a macro in the place of begin': '(define-macro (begin . x) #t) (define (two) 3)',
    'leaving a test by a continuation of the program':
      '(define k #f) (call/cc (lambda (c) (set! k c))) (define (two) (k 0))',
    'leaving a test by its own continuation': '(define (two) (call/cc (lambda (k) (raise k))))',
    'evaluating JavaScript': `(js-eval "postMessage('passed')") (define (two) 3)`,
    'an object of JavaScript': '(define (two) (js-obj "valueOf" 2))',
    'a raised value': "(define (two) (raise 'passed))",
    'a list that prints like the number': "(define (two) '(2))",
    'a text that prints like the number': '(define (two) "2")',
    'redefining in the middle of a test':
      "(define (two) (eval '(define (equal? . x) #t) (quote x)) 3)",
  },
});
