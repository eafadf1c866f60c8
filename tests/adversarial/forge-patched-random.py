# problem: pair
# judge: replay
# expect: failed
# why: Random numbers that agree with everybody decide nothing.

import random

random.seed = lambda *a: None
random.random = lambda: 1


def pair(items):
    return random.random()
