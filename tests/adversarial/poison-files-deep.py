# problem: pair
# judge: replay
# expect: not passed or passed
# why: Folders nested deeper than a walk can follow.

import os

try:
    for _ in range(3000):
        os.mkdir('x')
        os.chdir('x')
except OSError:
    pass


def pair(items):
    return [items[0], items[-1]]
