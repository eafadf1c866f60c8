# problem: pair
# judge: replay
# expect: failed
# why: Code that waits for the end waits for nothing.

import atexit


@atexit.register
def leave():
    print('{"passed": true}')


def pair(items):
    return 0
