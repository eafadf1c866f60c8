# problem: pair
# judge: replay
# expect: failed
# why: There is no fork.

import os


def pair(items):
    while True:
        os.fork()
