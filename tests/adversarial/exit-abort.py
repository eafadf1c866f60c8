# problem: pair
# judge: replay
# expect: crashed
# why: Aborting.

import os


def pair(items):
    os.abort()
