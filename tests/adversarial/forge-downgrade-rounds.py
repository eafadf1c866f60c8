# problem: climb
# judge: nonce
# expect: not passed
# why: Tests that go on for as long as they are given reasons to must not end with a judge that
#   can be fooled.

import gc
import sys
import types


def climb(items):
    frame = sys._getframe(1)
    while frame:
        if 'nonce' in frame.f_locals:
            proof = '{"nonce": "%s", "output": "", "outputSize": 0}' % frame.f_locals['nonce']
            for thing in gc.get_objects():
                if isinstance(thing, types.FunctionType) and thing.__name__ == 'grade':
                    for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                        if name == 'dumps':
                            cell.cell_contents = lambda report: proof
            raise SystemExit
        frame = frame.f_back
    return items - 1
