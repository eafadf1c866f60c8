# problem: pair
# judge: replay
# expect: failed
# why: Recursion to the limit.

def pair(items):
    return pair(items)
