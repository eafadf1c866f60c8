# problem: pair
# judge: replay
# expect: failed
# why: A check of one's own is not the judge's.

def check(candidate):
    pass


def candidate(*a):
    return True


def pair(items):
    return None
