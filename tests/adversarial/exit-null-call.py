# problem: pair
# judge: replay
# expect: not passed
# why: Calling a function that is none.

import ctypes


def pair(items):
    return ctypes.CFUNCTYPE(ctypes.c_int)(0xFFFFFF)()
