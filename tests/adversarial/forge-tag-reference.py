# problem: pair
# judge: replay
# expect: failed
# why: A dict that looks like a tag of the carrier travels as a dict.

def pair(items):
    return {'r': 0}
