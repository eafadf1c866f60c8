# problem: pair
# judge: replay
# expect: not passed
# why: An error whose class has no name to be told.

class Meta(type):
    @property
    def __name__(cls):
        raise SystemExit(0)


class Odd(Exception, metaclass=Meta):
    pass


def pair(items):
    raise Odd
