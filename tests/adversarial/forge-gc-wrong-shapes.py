# problem: pair
# judge: replay
# expect: crashed
# why: A report whose parts have other types than they should.

import gc
import types

REPORT = '{"results": {"0": 1}, "error": {"type": 1, "message": {}, "module": 5}, "output": [], "outputSize": "x"}'


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'run_calls':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda *a, **k: REPORT
    return 0
