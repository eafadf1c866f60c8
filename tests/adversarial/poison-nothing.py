# problem: pair
# judge: replay
# expect: passed
# why: The honest sample: what the others are compared with.


def pair(items):
    return [items[0], items[-1]]
