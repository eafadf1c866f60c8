# problem: sort
# judge: replay
# expect: failed
# why: An argument filled with something equal to everything.

class Everything:
    __eq__ = lambda self, other: True


def sort(items):
    items[:] = [Everything()] * 3
