# problem: pair
# judge: replay
# expect: timed-out
# why: A generator that loops while it is read is stopped by the clock.

def pair(items):
    yield items[0]
    while True:
        pass
