def _warm_up():
    """Walks every path once, so that what they cache is part of the restored state."""
    for source, test in (
        ('def f(x):\n    return x\n', 'assert f(1) == 1'),
        ('def f(x):\n    return x\n', 'assert f(1) == 2'),
        ('(', ''),
        ('import no_such_module', ''),
        ('print("x" * 10)', ''),
    ):
        _grade(_dumps({'solution': source, 'tests': [test], 'outputChars': 5}), 'warm-up')
        calls = ['["f", [[1, 1.5], {"t": ["a"]}], {"d": []}]', '["f", [1], {"d": []}]']
        task = {'solution': source, 'functions': ['f'], 'calls': calls, 'outputChars': 5}
        _run_calls(_dumps({**task, 'toTheEnd': True}))
    gc.collect()


_warm_up()
