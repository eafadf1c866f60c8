# problem: pair
# judge: replay
# expect: passed
# why: The library itself written over.

import os

with open('/lib/python314.zip', 'r+b') as file:
    file.write(b'x' * 1000)


def pair(items):
    return [items[0], items[-1]]
