# problem: triple
# judge: replay
# expect: failed
# why: An int that equals everything travels as its number.

class Everything(int):
    __eq__ = lambda self, other: True
    __hash__ = int.__hash__


def triple(items):
    return Everything(1)
