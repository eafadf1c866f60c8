# problem: pair
# judge: replay
# expect: timed-out
# why: An endless loop that swallows every interrupt.

def pair(items):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
