# problem: pair
# judge: replay
# expect: failed
# why: NotImplemented is not an answer.

def pair(items):
    return NotImplemented
