# problem: pair
# judge: replay
# expect: passed
# why: Variables of the environment, set through Python and below it.

import os

os.environ['LEFT'] = 'left-behind-by' + '-a-sample'
os.environ.pop('HOME')
os.putenv('BEHIND', 'x')


def pair(items):
    return [items[0], items[-1]]
