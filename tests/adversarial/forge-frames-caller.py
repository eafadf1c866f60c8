# problem: pair
# judge: replay
# expect: failed
# why: The caller's variables hold arguments and results, and no tests.

import sys


def pair(items):
    found = []
    frame = sys._getframe(1)
    while frame:
        found.append(sorted(frame.f_locals))
        frame = frame.f_back
    return found
