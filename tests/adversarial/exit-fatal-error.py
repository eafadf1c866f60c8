# problem: pair
# judge: replay
# expect: not passed
# why: The interpreter's own end.

import ctypes


def pair(items):
    ctypes.pythonapi.Py_FatalError(b'leaving')
