# problem: pair
# judge: replay
# expect: failed
# why: Errors that are each other's cause.

def pair(items):
    a, b = ValueError('a'), ValueError('b')
    a.__cause__, b.__cause__ = b, a
    raise a
