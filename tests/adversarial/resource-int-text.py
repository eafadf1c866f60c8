# problem: pair
# judge: replay
# expect: failed
# why: The digits of a huge int are refused.

def pair(items):
    return str(10**5_000)
