# problem: pair
# judge: replay
# expect: not passed
# why: A factorial of ten million.

import math


def pair(items):
    return math.factorial(10_000_000)
