% In the Prolog of the tests: predicates of the program are asked for in the program's own.
:- module(judge, [judge/4]).
:- use_module(library(plunit)).
:- use_module(library(wasm)).

:- dynamic trouble/1.

% Loads the tests and runs them; Outcome is passed, or the first thing that was wrong.
judge(File, Before, After, Outcome) :-
    term_string(Known, Before),
    term_string(All, After),
    forall((member(Indicator, All), \+ memberchk(Indicator, Known)), stand_in(Indicator)),
    load_files(user:File, []),
    (   plunit:current_unit(_, _, _, _)
    ->  (   run_tests -> Done = true ; Done = false )
    ;   Done = true
    ),
    (   trouble(Words) -> Outcome = Words
    ;   Done == true -> Outcome = passed
    ;   Outcome = 'The tests did not succeed.'
    ).

% Never in the place of what belongs to Prolog itself.
stand_in(Name/Arity) :-
    functor(Head, Name, Arity),
    (   predicate_property(system:Head, defined)
    ->  true
    ;   user:assertz((Head :- judge:ask(Head)))
    ).

ask(Goal) :-
    term_variables(Goal, Variables),
    names(Variables, 1, Names),
    format(string(Text), '~W',
           [Goal-Variables, [quoted(true), ignore_ops(true), variable_names(Names)]]),
    answers(Text, 0, 1, More, First),
    (   More == yes
    ->  ( member(Variables, First) ; answers(Text, 1, 10_000, _, Others), member(Variables, Others) )
    ;   member(Variables, First)
    ).

names([], _, []).
names([Variable|More], N, [Name=Variable|Names]) :-
    atom_concat('V', N, Name),
    Next is N + 1,
    names(More, Next, Names).

answers(Text, Skip, Most, More, Answers) :-
    Reply := prolog.answers(Text, Skip, Most),
    term_string(Term, Reply),
    (   Term = answers(More, Answers) -> true
    ;   Term = raised(Error), throw(Error)
    ).

% What is printed about errors, and about directives that fail, is what was wrong.
:- multifile user:message_hook/3.
:- dynamic user:message_hook/3.
user:message_hook(Term, Kind, Lines) :-
    ( Kind == error ; Kind == warning, judge:is_failure(Term) ),
    with_output_to(string(Words), print_message_lines(current_output, '', Lines)),
    ( source_location(File, Line) -> format(string(Text), '~w:~w: ~w', [File, Line, Words]) ; Text = Words ),
    assertz(judge:trouble(Text)),
    fail.

is_failure(goal_failed(_, _)).
is_failure(init_goal(failed, _)).
is_failure(load_file(_)).
