# problem: pair
# judge: replay
# expect: passed
# why: The timers a sample finds in js, replaced.

import js

js.setTimeout = None
js.left_behind = 'left-behind-by' + '-a-sample'


def pair(items):
    return [items[0], items[-1]]
