# problem: pair
# judge: replay
# expect: crashed
# why: Ending the interpreter without a word.

import os


def pair(items):
    os._exit(0)
