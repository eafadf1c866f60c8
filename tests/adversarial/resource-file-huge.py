# problem: pair
# judge: replay
# expect: not passed
# why: A file that grows; it is memory of JavaScript's, which the cap does not count.

def pair(items):
    block = b'x' * 1_000_000
    with open('/tmp/huge', 'wb') as file:
        for _ in range(2_000):
            file.write(block)
