# problem: pair
# judge: replay
# expect: not passed
# why: Attributes that ask for themselves.

class Odd:
    def __getattr__(self, name):
        return getattr(self, name + 'x')


def pair(items):
    return Odd().x
