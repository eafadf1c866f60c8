# problem: pair
# judge: replay
# expect: timed-out
# why: Endless clean-up.

def pair(items):
    try:
        while True:
            pass
    finally:
        while True:
            pass
