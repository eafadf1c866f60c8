# problem: pair
# judge: replay
# expect: timed-out
# why: The interrupt's signal is ignored.

import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)


def pair(items):
    while True:
        pass
