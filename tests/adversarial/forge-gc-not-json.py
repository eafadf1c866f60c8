# problem: pair
# judge: replay
# expect: crashed
# why: What the harness writes is no JSON: the sample's crash, not a failure of ours outside n.

import gc
import types


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'run_calls':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda *a, **k: 'no JSON at all'
    return 0
