# problem: pair
# judge: replay
# expect: failed
# why: A text larger than any memory.

def pair(items):
    return 'x' * 10**10
