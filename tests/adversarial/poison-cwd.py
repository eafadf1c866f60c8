# problem: pair
# judge: replay
# expect: passed
# why: Another working directory, new as well.

import os

os.makedirs('/tmp/left/inner')
os.chdir('/tmp/left/inner')


def pair(items):
    return [items[0], items[-1]]
