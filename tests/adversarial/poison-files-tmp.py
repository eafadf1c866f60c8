# problem: pair
# judge: replay
# expect: passed
# why: Files and folders left in /tmp and at home.

import os

os.makedirs('/tmp/a/b/c')
for path in ('/tmp/left', '/tmp/a/b/c/left', 'left', '/home/left', '/left'):
    with open(path, 'w') as file:
        file.write('left-behind-by' + '-a-sample')


def pair(items):
    return [items[0], items[-1]]
