# problem: pair
# judge: replay
# expect: timed-out
# why: Files without an end.

def pair(items):
    n = 0
    while True:
        with open('/tmp/%d' % n, 'w') as file:
            file.write('x')
        n += 1
