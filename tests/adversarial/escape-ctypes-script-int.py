# problem: reach
# judge: replay
# expect: not passed
# why: The same with a result.

import ctypes


def reach(items):
    return ctypes.CDLL(None).emscripten_run_script_int(b'self.postMessage("passed"), 0') or None
