# problem: upper
# judge: replay
# expect: failed
# why: A str that equals everything and has any length travels as its text.

class Everything(str):
    __eq__ = lambda self, other: True
    __len__ = lambda self: 3
    __hash__ = str.__hash__


def upper(items):
    return Everything('')
