# problem: pair
# judge: replay
# expect: failed
# why: An entry point that is an object with a mind of its own.

class Pair:
    __eq__ = lambda self, other: True

    def __call__(self, *items):
        return self

    def __getattr__(self, name):
        return self


pair = Pair()
