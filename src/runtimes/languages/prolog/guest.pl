% In the Prolog of the program: finds answers for the tests, which are elsewhere.
:- module(door, [answers/4, predicates/1]).

% Answers number Skip + 1 to Skip + Most as one text, and whether there may be more.
answers(Text, Skip, Most, Reply) :-
    catch(found(Text, Skip, Most, Reply), Error, raised(Error, Reply)).

found(Text, Skip, Most, Reply) :-
    term_string(Goal-Variables, Text),
    findall(Variables-Last,
            limit(Most, offset(Skip, answer(Goal, Last))),
            Found),
    length(Found, Count),
    (   Count < Most
    ->  More = no
    ;   last(Found, _-Last), Last == true
    ->  More = no
    ;   More = yes
    ),
    findall(Values, member(Values-_, Found), Answers),
    portable(answers(More, Answers), Reply).

% Last: whether the goal left no way to another answer.
answer(Goal, Last) :-
    call_cleanup(user:Goal, Done = true),
    ( Done == true -> Last = true ; Last = false ).

raised(Error, Reply) :-
    portable(raised(Error), Reply).

% Operators and flags of the program do not matter to who reads it.
portable(Term, Text) :-
    format(string(Text), '~W', [Term, [quoted(true), ignore_ops(true), quote_non_ascii(true)]]).

% What is defined where programs are loaded.
predicates(Text) :-
    findall(Name/Arity,
            ( predicate_property(user:Head, defined),
              \+ predicate_property(user:Head, imported_from(_)),
              \+ predicate_property(user:Head, foreign),
              functor(Head, Name, Arity),
              ( predicate_property(user:Head, number_of_clauses(Count)) -> Count > 0 ; true )
            ),
            Found),
    sort(Found, All),
    portable(All, Text).
