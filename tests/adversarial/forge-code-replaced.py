# problem: pair
# judge: replay
# expect: failed
# why: The code of the function changes while it is being called.

def pair(items):
    pair.__code__ = (lambda items: True).__code__
    pair.__defaults__ = ([1, 3],)
    return 0
