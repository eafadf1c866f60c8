# problem: pair
# judge: replay
# expect: passed
# why: 200 MB are allowed; the lane is replaced, since memory never shrinks.

def pair(items):
    block = bytearray(200_000_000)
    return [items[0], items[-1]]
