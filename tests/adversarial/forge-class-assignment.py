# problem: pair
# judge: replay
# expect: failed
# why: A class changed after the fact brings no methods along.

class Everything(list):
    def __eq__(self, other):
        return True


class Plain(list):
    pass


def pair(items):
    value = Plain()
    value.__class__ = Everything
    return value
