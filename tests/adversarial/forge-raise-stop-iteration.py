# problem: pair
# judge: replay
# expect: failed
# why: StopIteration ends no loop of the harness.

def pair(items):
    raise StopIteration
