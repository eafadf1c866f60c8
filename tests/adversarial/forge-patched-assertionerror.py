# problem: pair
# judge: replay
# expect: failed
# why: Without AssertionError an assertion still fails where the judge is.

import builtins

builtins.AssertionError = None
__builtins__['AssertionError'] = None


def pair(items):
    return None
