# problem: pair
# judge: replay
# expect: not passed
# why: Values that no encoder writes make the call fail, not the judge.

import gc
import json
import types

VALUES = ['{"r": 99}', '{"nothing": 1}', '{}', '[', '{"g": "ab"}', '{"F": [1, 0]}', '{"V": 3}', '{"i": "zz"}']
REPORT = json.dumps({'results': [{'value': v} for v in VALUES], 'output': '', 'outputSize': 0})


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'run_calls':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda *a, **k: REPORT
    return 0
