# problem: pair
# judge: replay
# expect: passed
# why: Standard descriptors closed, and others put in their place.

import os

file = os.open('/tmp/left', os.O_CREAT | os.O_RDWR)
os.dup2(file, 1)
os.close(0)


def pair(items):
    return [items[0], items[-1]]
