# problem: pair
# judge: replay
# expect: failed
# why: Exit code 0 is no pass.

import sys


def pair(items):
    sys.exit(0)
