# problem: pair
# judge: replay
# expect: passed
# why: Random numbers that are known.

import random
import secrets

random.seed(1)
random.Random.random = lambda self: 0.5
random._inst.seed(2)
secrets.randbelow = lambda n: 0


def pair(items):
    return [items[0], items[-1]]
