# problem: pair
# judge: replay
# expect: passed
# why: Settings of the interpreter as a whole.

import sys
import threading

sys.set_int_max_str_digits(0)
sys.setswitchinterval(100)
sys.dont_write_bytecode = True
sys.flags.__class__
sys.float_repr_style = 'legacy'
threading.stack_size(65536)


def pair(items):
    return [items[0], items[-1]]
