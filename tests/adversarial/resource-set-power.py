# problem: pair
# judge: replay
# expect: not passed
# why: All subsets of fifty.

import itertools


def pair(items):
    return [set(c) for n in range(50) for c in itertools.combinations(range(50), n)]
