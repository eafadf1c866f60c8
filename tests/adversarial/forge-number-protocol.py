# problem: half
# judge: replay
# expect: failed
# why: An object that answers every operator with zero cannot be carried.

class Near:
    def __getattr__(self, name):
        return lambda *a: 0.0

    __sub__ = __rsub__ = __add__ = __mul__ = lambda self, other: 0.0
    __abs__ = __float__ = lambda self: 0.0


def half(items):
    return Near()
