# problem: pair
# judge: replay
# expect: passed
# why: Another recursion limit.

import sys

sys.setrecursionlimit(60)


def pair(items):
    return [items[0], items[-1]]
