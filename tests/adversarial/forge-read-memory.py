# problem: pair
# judge: replay
# expect: failed
# why: The tests are nowhere in this interpreter's memory.

import ctypes


def pair(items):
    head, tail = b'secret-known', b'-to-the-tests-only'
    for start in range(1024, 30 << 20, 1 << 20):
        block = ctypes.string_at(start, min((1 << 20) + 64, (30 << 20) - start))
        at = block.find(head)
        while at >= 0:
            if block[at + len(head) :].startswith(tail):
                return [items[0], items[-1]]
            at = block.find(head, at + 1)
