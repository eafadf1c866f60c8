# problem: pair
# judge: replay
# expect: not passed
# why: Crashing on purpose.

import faulthandler


def pair(items):
    faulthandler._sigsegv()
    return 0
