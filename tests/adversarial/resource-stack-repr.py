# problem: pair
# judge: replay
# expect: not passed
# why: The text of a list nested a million deep.

def pair(items):
    a = []
    for _ in range(1_000_000):
        a = [a]
    return repr(a)
