# problem: pair
# judge: replay
# expect: failed
# why: An interrupt of the sample's own is not the clock's.

def pair(items):
    raise KeyboardInterrupt
