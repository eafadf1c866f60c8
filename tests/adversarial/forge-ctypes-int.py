# problem: triple
# judge: replay
# expect: failed
# why: The number 1 made to be 3 is 3 here only.

import ctypes


def triple(items):
    ctypes.memmove(id(1) + 16, id(6) + 16, 4)
    return 1
