# problem: pair
# judge: replay
# expect: timed-out
# why: The right answer, after the deadline.

def pair(items):
    try:
        while True:
            pass
    except BaseException:
        return [items[0], items[-1]]
