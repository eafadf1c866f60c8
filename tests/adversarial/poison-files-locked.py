# problem: pair
# judge: replay
# expect: passed
# why: A folder that nobody may read cannot be cleaned; the lane is replaced.

import os

os.makedirs('/tmp/locked/inner')
open('/tmp/locked/inner/file', 'w').close()
os.chmod('/tmp/locked/inner', 0)
os.chmod('/tmp/locked', 0)


def pair(items):
    return [items[0], items[-1]]
