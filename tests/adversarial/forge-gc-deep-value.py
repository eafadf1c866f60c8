# problem: pair
# judge: replay
# expect: not passed
# why: A value nested 100,000 deep, written by hand, is refused by the judge's reader.

import gc
import json
import types

DEEP = '[' * 100_000 + ']' * 100_000
REPORT = json.dumps({'results': [{'value': DEEP}], 'output': '', 'outputSize': 0})


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'run_calls':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda *a, **k: REPORT
    return 0
