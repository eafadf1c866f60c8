# problem: pair
# judge: replay
# expect: not passed
# why: A shift by a billion.

def pair(items):
    return 1 << 8_000_000_000
