# problem: pair
# judge: replay
# expect: not passed
# why: Asking the process to end.

import os
import signal


def pair(items):
    signal.raise_signal(signal.SIGTERM)
    return 0
