# problem: pair
# judge: replay
# expect: failed
# why: No entry point at all.

def something_else(items):
    return [items[0], items[-1]]
