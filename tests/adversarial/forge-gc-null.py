# problem: pair
# judge: replay
# expect: crashed
# why: A report that is null.

import gc
import types


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'run_calls':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda *a, **k: 'null'
    return 0
