# problem: pair
# judge: replay
# expect: failed
# why: No program at all.

def pair(items:
    return [items[0], items[-1]]
