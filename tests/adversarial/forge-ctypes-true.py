# problem: even
# judge: replay
# expect: not passed
# why: False written over with True.

import ctypes


def even(items):
    ctypes.memmove(id(False) + 12, id(True) + 12, 8)
    return items % 2 == 1
