# problem: pair
# judge: replay
# expect: timed-out
# why: A long sleep.

import time


def pair(items):
    time.sleep(1_000_000)
