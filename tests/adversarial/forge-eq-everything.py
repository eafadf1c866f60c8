# problem: pair
# judge: replay
# expect: failed
# why: A list that equals everything travels as the plain list it is.

class Everything(list):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


def pair(items):
    return Everything()
