# problem: pair
# judge: replay
# expect: passed
# why: Callbacks and finalisers that wait for things to go.

import builtins
import weakref


class Thing:
    def __del__(self):
        builtins.len = None


builtins.thing = Thing()
builtins.watch = weakref.ref(builtins.thing, lambda ref: setattr(builtins, 'sum', None))
weakref.finalize(builtins.thing, print, 'x')


def pair(items):
    return [items[0], items[-1]]
