# problem: pair
# judge: replay
# expect: not passed
# why: A report without results asks for round after round; falling back to a weaker judge would
#   let it forge.

import gc
import json
import types

NOTHING = json.dumps({'results': [], 'output': '', 'outputSize': 0})


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'run_calls':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda *a, **k: NOTHING
    return 0
