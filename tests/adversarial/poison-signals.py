# problem: pair
# judge: replay
# expect: passed
# why: Handlers of signals, the interrupt's among them.

import signal

for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM):
    signal.signal(number, lambda *a: None)


def pair(items):
    return [items[0], items[-1]]
