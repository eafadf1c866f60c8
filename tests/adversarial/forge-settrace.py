# problem: pair
# judge: replay
# expect: not passed
# why: A trace function sees the harness of this interpreter and no tests.

import sys

seen = []


def trace(frame, event, argument):
    seen.append(frame.f_code.co_name)
    return trace


sys.settrace(trace)


def pair(items):
    return seen
