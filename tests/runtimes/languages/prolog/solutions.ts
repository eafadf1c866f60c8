import type { MultiPlERecord } from '../../../multipl-e.ts';
import type { Solution } from '../solutions.ts';

const unit = (name: string, tests: string): string =>
  `:- begin_tests(${name}).\n${tests}\n:- end_tests(${name}).\n`;

/** Problems of our own, with tests for plunit. */
export const problems: readonly MultiPlERecord[] = [
  {
    name: 'total',
    prompt: '% total(+Numbers, -Total): the sum of a list of numbers.\n',
    tests: unit(
      'total',
      'test(empty, X == 0) :- total([], X).\ntest(some, X == 6) :- total([1, 2, 3], X).\ntest(negative, X == -1) :- total([1, -2], X).',
    ),
  },
  {
    name: 'subset_sum',
    prompt:
      '% subset_sum(+Numbers, +Sum, -Subset): on backtracking, every sublist with that sum.\n',
    tests: unit(
      'subset_sum',
      'test(all, all(S == [[1, 4], [2, 3], [5]])) :- subset_sum([1, 2, 3, 4, 5], 5, S).\ntest(none, fail) :- subset_sum([2, 4], 1, _).',
    ),
  },
  {
    name: 'greeting',
    prompt: '% greeting(//): a sentence such as [hello, N] with N of ada or bob, as a grammar.\n',
    tests: unit(
      'greeting',
      'test(ada, nondet) :- phrase(greeting, [hello, ada]).\ntest(who, all(N == [ada, bob])) :- phrase(greeting, [hello, N]).\ntest(no, fail) :- phrase(greeting, [bye, ada]).',
    ),
  },
  {
    name: 'checked',
    prompt: '% checked(+X, -Y): Y is X + 1; a type error where X is no integer.\n',
    tests: unit(
      'checked',
      'test(one, Y == 2) :- checked(1, Y).\ntest(text, error(type_error(integer, a))) :- checked(a, _).\ntest(string, error(type_error(integer, "x y"))) :- checked("x y", _).',
    ),
  },
  {
    name: 'between_them',
    prompt: '% between_them(+A, +B, -X): with clpfd, the integers X with A < X < B.\n',
    tests:
      ':- findall(X, between_them(1, 4, X), Xs), Xs == [2, 3].\n:- \\+ between_them(1, 2, _).\n',
  },
];

/** Answers to the problems with the verdicts they deserve. */
export const solutions: readonly Solution[] = [
  {
    problem: 'total',
    completion: 'total([], 0).\ntotal([X|Xs], T) :- total(Xs, R), T is X + R.\n',
    verdict: 'passed',
  },
  { problem: 'total', completion: 'total(Xs, T) :- sum_list(Xs, T).\n', verdict: 'passed' },
  {
    problem: 'total',
    completion: 'total([], 0).\ntotal([X|Xs], T) :- total(Xs, R), T is X * R.\n',
    verdict: 'failed',
    says: 'some',
  },
  {
    problem: 'total',
    completion: 'total([], 0).\ntotal([X|Xs], T) :- total(Xs, R), T is X + R + q.\n',
    verdict: 'failed',
    says: 'q/0',
  },
  {
    problem: 'total',
    completion: 'total([], 0).\ntotal([X|Xs], T) :- total(Xs, R) T is X + R.\n',
    verdict: 'failed',
    says: 'Operator expected',
    line: 3,
  },
  {
    problem: 'total',
    completion: 'total([], 0).\ntotal(X, T) :- total(X, T).\n',
    verdict: 'timed-out',
  },
  { problem: 'total', completion: 'sum([], 0).\n', verdict: 'failed', says: 'total/2' },
  {
    problem: 'subset_sum',
    completion:
      'subset_sum([], 0, []).\nsubset_sum([X|Xs], S, [X|Ys]) :- R is S - X, subset_sum(Xs, R, Ys).\nsubset_sum([_|Xs], S, Ys) :- subset_sum(Xs, S, Ys).\n',
    verdict: 'passed',
  },
  {
    problem: 'subset_sum',
    completion:
      'subset_sum([], 0, []).\nsubset_sum([X|Xs], S, [X|Ys]) :- !, R is S - X, subset_sum(Xs, R, Ys).\nsubset_sum([_|Xs], S, Ys) :- subset_sum(Xs, S, Ys).\n',
    verdict: 'failed',
  },
  {
    problem: 'greeting',
    completion: 'greeting --> [hello], name.\nname --> [ada].\nname --> [bob].\n',
    verdict: 'passed',
  },
  { problem: 'greeting', completion: 'greeting --> [hello], [_].\n', verdict: 'failed' },
  {
    problem: 'checked',
    completion: 'checked(X, Y) :- must_be(integer, X), Y is X + 1.\n',
    verdict: 'passed',
  },
  { problem: 'checked', completion: 'checked(X, Y) :- succ_or_zero(X, Y).\n', verdict: 'failed' },
  {
    problem: 'between_them',
    completion:
      ':- use_module(library(clpfd)).\nbetween_them(A, B, X) :- X #> A, X #< B, label([X]).\n',
    verdict: 'passed',
  },
  {
    problem: 'between_them',
    completion: 'between_them(A, B, X) :- between(A, B, X).\n',
    verdict: 'failed',
    says: ':- findall',
  },
  {
    problem: 'between_them',
    completion:
      ':- use_module(library(no_such_library)).\nbetween_them(A, B, X) :- A < X, X < B.\n',
    verdict: 'unsupported',
    says: 'unsupported\nlibrary(no_such_library)\n',
  },
];
