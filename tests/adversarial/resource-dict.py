# problem: pair
# judge: replay
# expect: not passed
# why: A dict that grows.

def pair(items):
    d = {}
    n = 0
    while True:
        d[n] = str(n) * 100
        n += 1
