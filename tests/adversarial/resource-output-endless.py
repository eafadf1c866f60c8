# problem: pair
# judge: replay
# expect: timed-out
# why: Printing for ever.

def pair(items):
    while True:
        print('x' * 1000)
