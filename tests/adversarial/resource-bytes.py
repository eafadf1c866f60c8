# problem: pair
# judge: replay
# expect: not passed
# why: One allocation of 2 GB.

def pair(items):
    return bytearray(2_000_000_000)
