# problem: refuse
# judge: replay
# expect: failed
# why: An error that says it is a ValueError, without being one, is not what the test expects.

class Odd(Exception):
    __class__ = ValueError


Odd.__name__ = 'ValueError'


def refuse(items):
    if items < 0:
        raise Odd
    return items
