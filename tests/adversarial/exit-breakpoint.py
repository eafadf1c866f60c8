# problem: pair
# judge: replay
# expect: failed
# why: A debugger that waits for somebody.

def pair(items):
    breakpoint()
