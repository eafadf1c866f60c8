# problem: pair
# judge: replay
# expect: not passed
# why: A map over an endless iterator.

import itertools


def pair(items):
    return map(str, itertools.repeat('x' * 1000))
