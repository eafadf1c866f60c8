# problem: pair
# judge: replay
# expect: not passed
# why: A million cycles.

import gc


def pair(items):
    while True:
        cycle = [[] for _ in range(1000)]
        for each in cycle:
            each.append(cycle)
        gc.collect()
