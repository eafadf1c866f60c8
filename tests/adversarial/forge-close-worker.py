# problem: pair
# judge: replay
# expect: not passed
# why: There is no close to go silent with.

import js


def pair(items):
    js.close()
