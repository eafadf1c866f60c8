# problem: pair
# judge: replay
# expect: failed
# why: An object that says it is a list is none.

class Liar:
    __class__ = property(lambda self: list)
    __eq__ = lambda self, other: True

    def __iter__(self):
        return iter([1, 3])


def pair(items):
    return Liar()
