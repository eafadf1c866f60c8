# problem: pair
# judge: replay
# expect: not passed
# why: Going on after every MemoryError.

def pair(items):
    kept = []
    while True:
        try:
            while True:
                kept.append(bytearray(50_000_000))
        except MemoryError:
            pass
