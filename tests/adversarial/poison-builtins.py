# problem: pair
# judge: replay
# expect: passed
# why: Builtins replaced are the next sample's builtins if nothing is restored.

import builtins

builtins.all = lambda value: False
builtins.sorted = lambda value, **k: value
builtins.left_behind = 'left-behind-by' + '-a-sample'
del builtins.zip


def pair(items):
    return [items[0], items[-1]]
