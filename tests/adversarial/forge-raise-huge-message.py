# problem: pair
# judge: replay
# expect: failed
# why: An error with 10 MB to say is cut short.

def pair(items):
    raise ValueError('x' * 10_000_000)
