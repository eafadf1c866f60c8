# problem: pair
# judge: replay
# expect: not passed
# why: The comparison slot of list is replaced by that of a class which agrees.

import ctypes


class Agree:
    def __eq__(self, other):
        return True


def pair(items):
    source = (ctypes.c_uint32 * 40).from_address(id(Agree))
    target = (ctypes.c_uint32 * 40).from_address(id(list))
    for slot in range(20, 28):
        target[slot] = source[slot]
    return []
