# problem: pair
# judge: replay
# expect: not passed
# why: Results for more calls than there are, none of them right.

import gc
import json
import types

REPORT = json.dumps({'results': [{'value': '{"d": []}'}] * 1000, 'output': '', 'outputSize': 0})


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'run_calls':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda *a, **k: REPORT
    return 0
