# problem: pair
# judge: replay
# expect: not passed
# why: A result of ten million numbers is wrong, or too much.

def pair(items):
    return list(range(10_000_000))
