# problem: pair
# judge: replay
# expect: timed-out
# why: A regular expression that backtracks for ever.

import re


def pair(items):
    return re.match('(a+)+$', 'a' * 60 + 'b')
