# problem: pair
# judge: replay
# expect: not passed
# why: The interpreter taken down while it runs.

import ctypes


def pair(items):
    ctypes.pythonapi.Py_FinalizeEx()
    return 0
