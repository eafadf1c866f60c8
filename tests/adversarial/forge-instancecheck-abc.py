# problem: pair
# judge: replay
# expect: failed
# why: Registering with an abstract class makes no list.

import collections.abc


class Liar:
    __eq__ = lambda self, other: True


collections.abc.MutableSequence.register(Liar)


def pair(items):
    return Liar()
