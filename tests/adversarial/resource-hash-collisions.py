# problem: pair
# judge: replay
# expect: not passed
# why: Ten thousand keys with one hash.

class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self is other


def pair(items):
    return len({Key(): n for n in range(100_000)})
