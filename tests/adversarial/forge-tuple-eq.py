# problem: pair
# judge: replay
# expect: failed
# why: A tuple that equals everything travels as a tuple.

class Everything(tuple):
    __eq__ = lambda self, other: True


def pair(items):
    return Everything((1, 3))
