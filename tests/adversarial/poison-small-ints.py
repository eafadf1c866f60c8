# problem: pair
# judge: replay
# expect: not passed or passed
# why: The number 7 is 8 from now on.

import ctypes

ctypes.memmove(id(7) + 12, id(8) + 12, 4)


def pair(items):
    return [items[0], items[-1]]
