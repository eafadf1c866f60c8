# problem: reach
# judge: replay
# expect: not passed
# why: The same with text.

import ctypes


def reach(items):
    call = ctypes.CDLL(None).emscripten_run_script_string
    call.restype = ctypes.c_char_p
    raise SystemExit(call(b'location.href'))
