# problem: pair
# judge: replay
# expect: not passed
# why: An audit hook that refuses everything from now on.

import sys


def hook(event, arguments):
    raise SystemExit(0)


def pair(items):
    sys.addaudithook(hook)
    return 0
