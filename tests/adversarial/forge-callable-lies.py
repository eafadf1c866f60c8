# problem: pair
# judge: replay
# expect: passed
# why: An entry point may be any callable; this one is right.

class Pair:
    def __call__(self, items):
        return [items[0], items[-1]]


pair = Pair()
