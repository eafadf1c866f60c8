# problem: pair
# judge: replay
# expect: not passed
# why: The same with the recursion limit taken away.

import sys

sys.setrecursionlimit(10**9)


def pair(items):
    value = ()
    for _ in range(100_000):
        value = (value,)
    return value
