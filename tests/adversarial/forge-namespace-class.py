# problem: pair
# judge: replay
# expect: not passed
# why: Globals that answer to every name do not define the entry point.

class Names(dict):
    def __missing__(self, key):
        return lambda *a: [1, 3]


globals().__class__ = Names
