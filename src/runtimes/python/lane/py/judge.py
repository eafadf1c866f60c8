"""
The trusted side of the judge. It alone has the tests. `record` runs them once against the reference
and notes every call; `replay` runs them again with a stand-in that answers from what the untrusted
interpreter returned. A program under test can influence nothing here but values.
"""


def _make_judge():
    run, compile_source, base_error = exec, compile, BaseException
    dumps, loads = _dumps, _loads
    # The harness itself runs on a copy of them: see harness.ts.
    builtins_of_all = vars(builtins)
    captured, remember, describe = _captured, _remember, _describe
    to_text, from_text, refused = _to_text, _from_text, _Refused
    to_exact_text = _to_exact_text
    contents_to_text, contents_from_text = _contents_to_text, _contents_from_text
    scan, surroundings = _scan_tests, _surroundings
    known = {}
    builtin_errors = {
        name: value
        for name, value in vars(builtins).items()
        if isinstance(value, type) and issubclass(value, base_error)
    }
    most_recorded = 8_000_000

    class NeedsCall(BaseException):
        """The tests ask for a call whose result is not there. No test catches this by accident."""

    class Problem:
        def __init__(self, spec):
            self.sources = {'<test %d>' % (i + 1): text for i, text in enumerate(spec['tests'])}
            self.codes = [compile_source(text, name, 'exec') for name, text in self.sources.items()]
            self.checks = spec['checks']
            self.reference = {'__builtins__': builtins_of_all}
            with captured(0):
                code = compile_source(spec['reference'], '<reference>', 'exec')
                run(code, self.reference)
            self.scan = scan(spec['tests'], spec['reference'])
            self.functions = spec['functions'] or self.called_functions()
            # Other names the tests take from a solution: it must have them, whatever they are.
            taken = [n for n in self.scan.free if n in self.reference and n not in self.functions]
            self.demanded = self.functions + taken
            self.calls = []
            self.results = []

        def called_functions(self):
            """Functions of the reference that the tests name: what a solution has to define."""
            own = [n for n in self.scan.free if n not in self.scan.imported]
            found = [n for n in own if callable(self.reference.get(n))]
            classes = [n for n in found if isinstance(self.reference[n], type)]
            if classes:
                raise refused('tests that use the class %s of the solution' % classes[0])
            if not found:
                raise refused('tests that call no function of the solution')
            return found

        def run_tests(self, stand_ins):
            """Runs the tests with stand-ins for the functions; gives the reports of what failed."""
            random.seed(0)
            # A copy: the reference keeps calling itself, and tests cannot change it by name.
            namespace = dict(self.reference)
            namespace.update(stand_ins)
            failures = []
            for name, code in zip(self.sources, self.codes):
                remember(name, self.sources[name])
                try:
                    run(code, namespace)
                except NeedsCall:
                    raise
                except base_error as error:
                    failures.append((error, describe(error, self.sources)))
                    # Assertions that stand by themselves are all tried; anything else ends the tests.
                    if not self.checks[int(name[6:-1]) - 1]:
                        break
            return failures

    def record(spec_json):
        """Prepares a problem; gives the calls its tests make, or why they cannot be replayed."""
        spec = loads(spec_json)
        try:
            problem = Problem(spec)
            if problem.scan.reason:
                raise refused(problem.scan.reason)
            with captured(0):
                recorded = Recording(problem)
                began = time.perf_counter()
                failures = problem.run_tests(recorded.stand_ins())
                reference_ms = (time.perf_counter() - began) * 1000
            if recorded.reason:
                raise refused(recorded.reason)
            if failures:
                raise refused('tests the reference fails here: %s' % failures[0][1]['type'])
            # What travels as text must still pass: tests may look at more than values.
            known[spec['key']] = problem
            again = loads(replay(dumps({'key': spec['key'], 'results': problem.results})))
            if 'passed' not in again:
                raise refused('tests that look at more than values')
            calls = problem.calls
        except refused as reason:
            return dumps({'refused': str(reason)})
        except base_error as error:
            return dumps({'refused': 'a reference that fails here: %s' % type(error).__name__})
        return dumps({'calls': calls, 'functions': problem.demanded, 'referenceMs': reference_ms})

    class Recording:
        """Stand-ins that call the reference and note arguments and results."""

        def __init__(self, problem):
            self.problem = problem
            self.reason = None
            self.size = 0
            self.changes = surroundings(problem.scan.seeds)

        def stand_ins(self):
            return {name: self.stand_in(name) for name in self.problem.functions}

        def stand_in(self, name):
            function = self.problem.reference[name]

            def call(*arguments, **keywords):
                self.refuse_if(self.changes.before_call())
                own = [name, list(arguments), keywords]
                seen = {}
                try:
                    text = to_exact_text(own, seen)
                except refused as reason:
                    self.refuse('arguments that cannot be carried: %s' % reason)
                made = [container for _, container in seen.values()]
                result = {}
                try:
                    value = function(*arguments, **keywords)
                except Exception as error:
                    result = {'raised': describe(error, ()), 'bases': bases_of(error)}
                    self.note(text, result, own, made, seen)
                    raise
                self.refuse_if(self.changes.after_call())
                try:
                    result['value'] = to_text(value, seen)
                except refused as reason:
                    self.refuse('results that cannot be carried: %s' % reason)
                self.note(text, result, own, made, seen)
                # An iterator was used up by looking at it; the test gets another of the same items.
                return from_text(result['value'], made) if is_iterator(value) else value

            call.__name__ = call.__qualname__ = name
            return call

        def note(self, text, result, own, made, seen):
            try:
                if to_text(own, {}) != text:
                    result['after'] = contents_to_text(made, seen)
            except refused as reason:
                self.refuse('arguments that cannot be carried after the call: %s' % reason)
            self.problem.calls.append(text)
            self.problem.results.append(result)
            self.size += len(text) + len(result.get('value', ''))
            if self.size > most_recorded:
                self.refuse('tests with too much data to carry')

        def refuse_if(self, reason):
            if reason:
                self.refuse(reason)

        def refuse(self, reason):
            self.reason = self.reason or reason
            raise refused(reason)

    def is_iterator(value):
        return hasattr(type(value), '__next__')

    def bases_of(error):
        return [c.__name__ for c in type(error).__mro__ if builtin_errors.get(c.__name__) is c]

    class Replay:
        """Stand-ins that answer from what came back, in order."""

        def __init__(self, problem, calls, results):
            self.calls = calls
            self.results = results
            self.next = 0
            self.needed = None
            self.problem = problem
            self.ended = None
            self.last = None
            self.raised = {}

        def stand_ins(self):
            return {name: self.stand_in(name) for name in self.problem.functions}

        def stand_in(self, name):
            def call(*arguments, **keywords):
                return self.answer(name, arguments, keywords)

            call.__name__ = call.__qualname__ = name
            return call

        def answer(self, name, arguments, keywords):
            if self.needed is not None or self.ended is not None:
                # A test swallowed that once; nothing after it means anything.
                raise NeedsCall
            seen = {}
            try:
                text = to_text([name, list(arguments), keywords], seen)
            except refused as reason:
                raise TypeError('the tests hand on what cannot be carried: %s' % reason) from None
            number = self.next
            self.next += 1
            if number == len(self.results) and self.results and interrupted(self.results[-1]):
                self.ended = self.results[-1]['raised']
                raise NeedsCall
            if number >= len(self.results) or text != self.calls[number]:
                # The tests went another way than with the reference, or past where the program got.
                self.needed = self.calls[:number] + [text]
                raise NeedsCall
            result = self.results[number]
            made = [container for _, container in seen.values()]
            self.last = (name, text, result)
            # The value first: its new containers were numbered before those of the changes.
            value = from_text(result['value'], made) if 'value' in result else None
            if 'after' in result:
                contents_from_text(result['after'], made)
            if 'raised' in result:
                raise self.rebuilt(result)
            return Uncarried(result['refused']) if 'refused' in result else value

        def rebuilt(self, result):
            """The nearest builtin exception: a test that expects one can tell no difference."""
            report = result['raised']
            error = next(made_of(result['bases'], report['message']))
            self.raised[id(error)] = (error, report)
            return error

        def report_of(self, error, report):
            """A solution's own error is told with its own lines, not with the test's."""
            own = self.raised.get(id(error))
            return own[1] if own else {**report, **self.last_call()}

        def last_call(self):
            if self.last is None:
                return {}
            name, text, result = self.last
            _, arguments, keywords = from_text(text, [])
            shown = [short(a) for a in arguments] + ['%s=%s' % (k, short(v)) for k, v in keywords.items()]
            value = result.get('value')
            given = short(from_text(value, from_made(text))) if value else result.get('refused', '?')
            return {'call': '%s(%s)' % (name, ', '.join(shown)), 'returned': given}

    def made_of(names, message):
        """Exceptions of these names that can be made of a message alone; at last a plain one."""
        for name in names:
            # By a table of errors: a name from out there may as well be `exec`.
            if name in builtin_errors:
                try:
                    yield builtin_errors[name](message)
                except TypeError:
                    pass
        yield Exception(message)

    def interrupted(result):
        return 'raised' in result and result['raised']['type'] == 'KeyboardInterrupt'

    def from_made(text):
        made = []
        from_text(text, made)
        return made

    def short(value):
        try:
            text = repr(value)
        except base_error:
            text = '…'
        return text if len(text) <= 300 else text[:297] + '…'

    class Uncarried:
        """Stands for a value that could not be carried: equal to nothing, of no use."""

        def __init__(self, reason):
            self.reason = reason

        def __eq__(self, other):
            return False

        __hash__ = object.__hash__

        def __repr__(self):
            return '<%s>' % self.reason

    def replay(answer_json):
        """
        Judges results: `passed`, `error` (what failed first), or `needs` (the calls to make instead,
        because the tests asked for one that was not made).
        """
        answer = loads(answer_json)
        problem = known[answer['key']]
        replayed = Replay(problem, answer.get('calls') or problem.calls, answer['results'])
        with captured(0):
            try:
                failures = problem.run_tests(replayed.stand_ins())
            except NeedsCall:
                failures = []
            # Whether or not a test swallowed that: what it did afterwards means nothing.
            if replayed.ended is not None:
                return dumps({'error': replayed.ended})
            if replayed.needed is not None:
                return dumps({'needs': replayed.needed})
            if not failures:
                return dumps({'passed': True})
            first = replayed.report_of(*failures[0])
            others = [report.get('assertion', report['type']) for _, report in failures[1:]]
            return dumps({'error': {**first, **({'alsoFailed': others[:20]} if others else {})}})

    return record, replay


_record, _replay = _make_judge()
