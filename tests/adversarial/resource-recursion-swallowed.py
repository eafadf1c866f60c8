# problem: pair
# judge: replay
# expect: not passed
# why: Recursion that catches its own error, twice at every level.

def pair(items):
    try:
        pair(items)
    except RecursionError:
        pair(items)
