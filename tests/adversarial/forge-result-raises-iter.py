# problem: pair
# judge: replay
# expect: failed
# why: A list subclass that raises when it is iterated is read without asking it.

class Odd(list):
    def __iter__(self):
        raise SystemExit(0)

    __len__ = __getitem__ = __repr__ = __hash__ = __iter__


def pair(items):
    return Odd([1, 2])
