# problem: pair
# judge: replay
# expect: not passed
# why: None released until it is gone.

import ctypes


def pair(items):
    for _ in range(100):
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(list))
    ctypes.memset(id(list), 0, 64)
    return []
