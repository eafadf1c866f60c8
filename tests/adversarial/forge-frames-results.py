# problem: pair
# judge: replay
# expect: failed
# why: Results written by hand are still judged by what they say.

import sys


def pair(items):
    frame = sys._getframe(1)
    while frame:
        if 'task' in frame.f_locals:
            task = frame.f_locals['task']
            task['calls'] = []
            task['functions'] = []
        frame = frame.f_back
    return 0
