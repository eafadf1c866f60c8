# problem: pair
# judge: replay
# expect: failed
# why: A cycle through tuples cannot be carried and is refused.

def pair(items):
    inner = []
    value = (inner, 3)
    inner.append((value, value))
    return value
