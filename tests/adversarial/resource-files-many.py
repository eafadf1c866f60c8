# problem: pair
# judge: replay
# expect: not passed or passed
# why: Files by the thousand.

def pair(items):
    for n in range(3_000):
        with open('/tmp/%d' % n, 'w') as file:
            file.write('x')
    return [items[0], items[-1]]
