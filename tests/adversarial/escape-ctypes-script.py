# problem: reach
# judge: replay
# expect: not passed
# why: The runtime's way to run JavaScript is eval, and refused; it takes the interpreter with it.

import ctypes


def reach(items):
    ctypes.CDLL(None).emscripten_run_script(b'fetch("%s")' % items.encode())
    raise SystemExit
