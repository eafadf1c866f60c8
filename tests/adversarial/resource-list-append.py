# problem: pair
# judge: replay
# expect: not passed
# why: A list that grows meets the cap or the clock.

def pair(items):
    a = []
    while True:
        a.append(object())
