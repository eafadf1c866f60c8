# problem: one
# judge: nonce
# expect: not passed
# why: Assertions that cannot raise their error raise another one.

import builtins


class Quiet(Exception):
    def __new__(cls, *a):
        return None


builtins.AssertionError = Quiet


def one():
    return 2
