# problem: count
# judge: replay
# expect: failed
# why: A dict that equals everything travels as its pairs.

class Everything(dict):
    __eq__ = lambda self, other: True

    def items(self):
        return [('x', 1)]


def count(items):
    return Everything()
