# problem: pair
# judge: replay
# expect: not passed
# why: Writing zeros over the beginning of memory.

import ctypes


def pair(items):
    ctypes.memset(0, 0, 10_000_000)
    return 0
