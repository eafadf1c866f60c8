# problem: pair
# judge: replay
# expect: not passed or passed
# why: An interned text that everybody shares says something else.

import ctypes
import sys

word = sys.intern('left-behind')
name = sys.intern('append')
ctypes.memset(id(name) + 16, 0x61, 4)


def pair(items):
    return [items[0], items[-1]]
