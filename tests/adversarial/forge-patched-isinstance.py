# problem: pair
# judge: replay
# expect: not passed
# why: A builtin patched here is not the judge's.

import builtins

builtins.isinstance = lambda value, kind: True
builtins.type = lambda *a: list
builtins.len = lambda value: 2
builtins.abs = lambda value: 0


def pair(items):
    return None
