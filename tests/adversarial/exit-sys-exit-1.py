# problem: pair
# judge: replay
# expect: failed
# why: Nor is any other.

import sys


def pair(items):
    sys.exit(1)
