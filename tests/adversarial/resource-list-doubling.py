# problem: pair
# judge: replay
# expect: not passed
# why: A list that doubles meets the cap.

def pair(items):
    a = [0]
    while True:
        a = a + a
