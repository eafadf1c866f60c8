# problem: pair
# judge: replay
# expect: passed
# why: A method of str replaced through the dictionary its proxy hides.

import ctypes
import gc

real = gc.get_referents(str.__dict__)[0]
real['upper'] = lambda self: 'left-behind-by' + '-a-sample'
ctypes.pythonapi.PyType_Modified(ctypes.py_object(str))


def pair(items):
    return [items[0], items[-1]]
