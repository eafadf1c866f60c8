# problem: pair
# judge: replay
# expect: timed-out
# why: The plain endless loop.

def pair(items):
    while True:
        pass
