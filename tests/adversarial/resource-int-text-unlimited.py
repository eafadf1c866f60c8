# problem: pair
# judge: replay
# expect: not passed
# why: The same without the limit of digits.

import sys

sys.set_int_max_str_digits(0)


def pair(items):
    return str(7**3_000_000)
