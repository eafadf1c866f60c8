# problem: pair
# judge: replay
# expect: passed
# why: The same into the other streams, which have no reader.

import os
import sys


def pair(items):
    for _ in range(200):
        sys.stderr.write('x' * 10_000)
        os.write(2, b'x' * 1000)
        os.write(1, b'x' * 1000)
    return [items[0], items[-1]]
