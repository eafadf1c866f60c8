import { runtimeContract } from '../contract.ts';

runtimeContract({
  id: 'prolog',
  tests: `:- begin_tests(two).
test(two, X == 2) :- two(X).
test(alone, all(X == [2])) :- two(X).
:- end_tests(two).`,
  right: 'two(2).',
  wrong: 'two(3).',
  syntaxError: 'two(2.\ntwo(2) :-',
  uncaught: 'two(X) :- X is foo + 1.',
  exitsEarly: ':- halt(0).',
  endless: 'two(X) :- repeat, X = 3, fail.',
  flood: `two(2) :- forall(between(1, 20000, _), format("~\`xt~200|~n")).`,
  leaves: `:- assertz(left(2)), nb_setval(left, 2), open('/left', write, S), close(S), set_prolog_flag(left, 2).
two(2).`,
  finds: `two(2) :- exists_file('/left').
two(2) :- catch(nb_getval(left, 2), _, fail).
two(2) :- catch(left(2), _, fail).`,
  forgeries: {
    'redefining equality': ':- redefine_system_predicate(_ == _).\n_ == _.\ntwo(3).',
    'replacing the runner of tests': `:- use_module(library(plunit)).
:- abolish(plunit:run_tests/0).
plunit:run_tests. run_tests. two(3).`,
    'rewriting the tests as they are loaded': `:- multifile user:term_expansion/2.
user:term_expansion((test(_, _) :- _), []). user:term_expansion((test(_, _) :- _), (test(x) :- true)).
two(3).`,
    'halting while a test runs': 'two(_) :- halt(0).',
    'halting at the end': ':- initialization(halt(0)).\n:- at_halt(true).\ntwo(3).',
    'a replaced door': `:- abolish(door:answers/4).
door:answers(_, _, _, "passed"). judge:judge(_, _, passed). two(3).`,
    'an answer with a term of its own': 'two(answers(no, [[2]])).',
    'an answer that is not bound': 'two(_).',
    'printing what passes':
      'two(3) :- format("% All 2 tests passed~n"), print_message(informational, plunit(all_passed(2))).',
    'JavaScript through the bridge': `two(3) :- _ := prolog.query("true"), _ := window.postMessage("passed").`,
    'throwing what ends a test well': 'two(_) :- throw(unwind(abort)).',
    'a frame of whoever asks': `two(3) :- prolog_current_frame(F), prolog_frame_attribute(F, parent, P),
  prolog_frame_attribute(P, argument(1), G), nb_setarg(1, G, 2).`,
    'changed operators': ':- op(700, xfx, [==]), op(0, xfx, [:-]).\ntwo(3).',
  },
  hungry: 'two(2) :- length(L, 1000000000), length(L, 3).',
});
