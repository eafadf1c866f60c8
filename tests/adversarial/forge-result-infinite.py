# problem: pair
# judge: replay
# expect: failed
# why: An iterator without an end is looked at for a while and refused.

import itertools


def pair(items):
    return (n for n in itertools.count())
