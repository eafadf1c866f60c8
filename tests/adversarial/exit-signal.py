# problem: pair
# judge: replay
# expect: not passed
# why: Killing the process, which is the interpreter.

import os
import signal


def pair(items):
    os.kill(os.getpid(), signal.SIGKILL)
    return 0
