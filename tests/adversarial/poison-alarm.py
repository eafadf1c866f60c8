# problem: pair
# judge: replay
# expect: passed or not passed
# why: An alarm that would go off while the next sample runs.

import ctypes
import signal

signal.signal(signal.SIGALRM, signal.SIG_DFL)
for name in ('setitimer', 'alarm'):
    try:
        getattr(signal, name)(*((0, 0.02, 0.01) if name == 'setitimer' else (1,)))
    except AttributeError:
        pass
try:
    ctypes.CDLL(None).alarm(1)
except AttributeError:
    pass


def pair(items):
    return [items[0], items[-1]]
