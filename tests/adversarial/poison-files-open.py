# problem: pair
# judge: replay
# expect: passed
# why: Descriptors left open, some of deleted files.

import builtins
import os

builtins.kept = [open('/tmp/open%d' % n, 'w') for n in range(50)]
for n in range(50):
    os.unlink('/tmp/open%d' % n)
os.open('/dev/null', os.O_RDONLY)
os.pipe()


def pair(items):
    return [items[0], items[-1]]
