# problem: reach
# judge: replay
# expect: passed
# why: A library from elsewhere is not fetched.

import ctypes


def reach(items):
    for name in (items, 'libc.so.6', '/lib/x86_64-linux-gnu/libc.so.6'):
        try:
            return ctypes.CDLL(name)
        except OSError:
            pass
