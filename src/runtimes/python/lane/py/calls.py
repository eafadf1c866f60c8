"""The untrusted side of the judge: a program and arguments come in, results go out as text."""


def _make_run_calls():
    run, compile_source, base_error, interrupt = exec, compile, BaseException, KeyboardInterrupt
    dumps, loads = _dumps, _loads
    # The harness itself runs on a copy of them: see harness.ts.
    builtins_of_all = vars(builtins)
    captured, remember, describe = _captured, _remember, _describe
    to_text, from_text, refused = _to_text, _from_text, _Refused
    contents_to_text = _contents_to_text
    # The list of a call, of its arguments, and its keywords; any more is an argument's.
    own_containers = 3
    # By identity: a class of the sample's may be named like one of these.
    builtin_errors = {
        id(value): name
        for name, value in vars(builtins).items()
        if isinstance(value, type) and issubclass(value, BaseException)
    }

    def run_calls(task_json):
        """
        Executes `solution`, then each of `calls` (texts of [function, arguments, keywords]) in turn.
        Gives `results`: a text for each call that was made. With `toTheEnd` false it stops at the
        first exception, since few tests go on after one.
        """
        task = loads(task_json)
        report = {'results': []}
        with captured(task['outputChars']) as output:
            namespace = {'__builtins__': builtins_of_all}
            try:
                remember('<solution>', task['solution'])
                run(compile_source(task['solution'], '<solution>', 'exec'), namespace)
                missing = [name for name in task['functions'] if name not in namespace]
                if missing:
                    raise NameError("name '%s' is not defined" % missing[0])
            except base_error as error:
                report['error'] = describe(error, ('<solution>',))
            else:
                call_all(task, namespace, report['results'])
        report['output'] = ''.join(output.kept)
        report['outputSize'] = output.size
        return dumps(report)

    def call_all(task, namespace, results):
        for text in task['calls']:
            made = []
            function, arguments, keywords = from_text(text, made)
            seen = {id(container): (i, container) for i, container in enumerate(made)}
            result, ended = one_call(namespace[function], arguments, keywords, seen)
            # Changes to arguments matter too: a test may look at them, or pass them on.
            if len(made) > own_containers:
                note_changes(result, text, [function, arguments, keywords], made, seen)
            results.append(result)
            if ended == 'stopped' or (ended == 'raised' and not task['toTheEnd']):
                return

    def one_call(function, arguments, keywords, seen):
        try:
            value = function(*arguments, **keywords)
        except base_error as error:
            return raised(error)
        try:
            # What was an argument comes back as that argument, not as a copy of it.
            return {'value': to_text(value, seen)}, None
        except refused as reason:
            return {'refused': str(reason)}, None
        except interrupt as error:
            return raised(error)
        except base_error as error:
            return {'refused': 'a value that breaks when read (%s)' % type(error).__name__}, None

    def raised(error):
        bases = [builtin_errors[id(c)] for c in type(error).__mro__ if id(c) in builtin_errors]
        result = {'raised': describe(error, ('<solution>',)), 'bases': bases}
        # Whether it was the supervisor's interrupt only the supervisor's clock can tell.
        return result, 'stopped' if isinstance(error, interrupt) else 'raised'

    def note_changes(result, text, call, made, seen):
        try:
            if to_text(call, {}) == text:
                return
            if 'value' not in result:
                # What a value that was refused left in `seen`, the other side never gets.
                seen = {id(container): (i, container) for i, container in enumerate(made)}
            result['after'] = contents_to_text(made, seen)
        except base_error:
            result.pop('value', None)
            result['refused'] = 'arguments changed into something that cannot be carried'

    return run_calls


_run_calls = _make_run_calls()
