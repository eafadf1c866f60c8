# problem: pair
# judge: replay
# expect: failed
# why: An entry point that yields its answer has not returned it.

def pair(items):
    yield [items[0], items[-1]]
