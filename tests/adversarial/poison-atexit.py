# problem: pair
# judge: replay
# expect: passed
# why: Code that waits for an end that never comes.

import atexit

for _ in range(100):
    atexit.register(print, 'left-behind-by' + '-a-sample')


def pair(items):
    return [items[0], items[-1]]
