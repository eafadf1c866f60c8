# problem: pair
# judge: replay
# expect: failed
# why: An object that equals everything cannot be carried, and equals nothing.

class Everything:
    def __eq__(self, other):
        return True


def pair(items):
    return Everything()
