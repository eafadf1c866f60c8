# problem: pair
# judge: replay
# expect: failed
# why: Assertion helpers of the library are patched; the judge has its own.

import unittest

for name in dir(unittest.TestCase):
    if name.startswith('assert'):
        setattr(unittest.TestCase, name, lambda *a, **k: None)


def pair(items):
    return None
