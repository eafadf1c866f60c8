# problem: one
# judge: nonce
# expect: passed
# why: Known limit: where sample and tests share an interpreter, the nonce is on the stack for who
#   looks.

import gc
import sys
import types


def one():
    frame = sys._getframe(1)
    while 'nonce' not in frame.f_locals:
        frame = frame.f_back
    proof = '{"nonce": "%s", "output": "", "outputSize": 0}' % frame.f_locals['nonce']
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'grade':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda report: proof
    return 2
