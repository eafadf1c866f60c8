# problem: pair
# judge: replay
# expect: passed
# why: A builtin that is wrong once in a while would be hard to notice.

import builtins

original = builtins.sum
builtins.sum = lambda values, *a: original(values, *a) + 1
builtins.range = type('range', (), {'__new__': lambda cls, *a: iter(())})


def pair(items):
    return [items[0], items[-1]]
