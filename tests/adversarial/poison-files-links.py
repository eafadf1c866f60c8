# problem: pair
# judge: replay
# expect: passed
# why: Links that lead in circles.

import os

os.symlink('/tmp/round', '/tmp/around')
os.symlink('/tmp/around', '/tmp/round')
os.symlink('/', '/tmp/root')
os.symlink('/lib/python314.zip', '/tmp/library')


def pair(items):
    return [items[0], items[-1]]
