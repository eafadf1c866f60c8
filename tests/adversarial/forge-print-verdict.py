# problem: pair
# judge: replay
# expect: failed
# why: What is printed is shown, and means nothing.

import sys


def pair(items):
    print('{"passed": true, "nonce": "0"}')
    sys.__stdout__.write('passed\n')
    sys.__stderr__.write('passed\n')
