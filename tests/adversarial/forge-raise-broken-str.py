# problem: pair
# judge: replay
# expect: not passed
# why: An error that raises when it is read.

class Odd(Exception):
    def __str__(self):
        raise Odd

    __repr__ = __str__


def pair(items):
    raise Odd
