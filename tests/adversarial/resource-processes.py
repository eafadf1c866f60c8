# problem: pair
# judge: replay
# expect: unsupported
# why: Nor are there processes.

import multiprocessing


def pair(items):
    return multiprocessing.Pool(64).map(str, items)
