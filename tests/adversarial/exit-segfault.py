# problem: pair
# judge: replay
# expect: not passed
# why: Reading where there is no memory.

import ctypes


def pair(items):
    return ctypes.string_at(2**31)
