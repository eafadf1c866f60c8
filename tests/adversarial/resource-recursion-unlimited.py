# problem: pair
# judge: replay
# expect: not passed
# why: Recursion without a limit.

import sys

sys.setrecursionlimit(10**9)


def pair(items):
    return pair(items) + [1]
