# problem: half
# judge: replay
# expect: failed
# why: A float whose difference to anything is zero travels as its value.

class Near(float):
    __sub__ = __rsub__ = lambda self, other: 0.0
    __abs__ = lambda self: 0.0
    __lt__ = lambda self, other: True


def half(items):
    return Near(99.0)
