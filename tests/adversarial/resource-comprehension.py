# problem: pair
# judge: replay
# expect: timed-out
# why: Four nested loops of a thousand.

def pair(items):
    return sum(1 for a in range(1000) for b in range(1000) for c in range(1000) for d in range(1000))
