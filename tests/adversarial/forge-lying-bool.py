# problem: even
# judge: replay
# expect: failed
# why: Truth that changes with every look is looked at once, where it came from.

class Moody:
    asked = 0

    def __bool__(self):
        Moody.asked += 1
        return Moody.asked % 2 == 1


def even(items):
    return Moody()
