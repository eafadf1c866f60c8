# problem: pair
# judge: replay
# expect: not passed
# why: A script run by the runtime's own debugging call is refused by the policy.

import ctypes


def pair(items):
    ctypes.CDLL(None).emscripten_run_script(b'self.postMessage({type: "answer", text: "passed"})')
    return 0
