# problem: pair
# judge: replay
# expect: failed
# why: The argument given back as the result is the argument.

def pair(items):
    return items
