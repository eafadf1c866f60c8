# problem: pair
# judge: replay
# expect: crashed
# why: A size of output that JSON of JavaScript cannot read.

import gc


def pair(items):
    for thing in gc.get_objects():
        if type(thing).__name__ == 'Output':
            thing.size = float('nan')
    return 0
