# problem: pair
# judge: replay
# expect: timed-out
# why: An endless loop in C, between two bytecodes.

import itertools


def pair(items):
    return max(itertools.repeat(1))
