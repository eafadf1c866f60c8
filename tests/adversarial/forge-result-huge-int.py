# problem: triple
# judge: replay
# expect: failed
# why: An int of a million digits is carried in powers of two.

def triple(items):
    return 10**1_000_000
