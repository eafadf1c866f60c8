# problem: pair
# judge: replay
# expect: passed
# why: Standard streams replaced, closed and renamed.

import io
import sys

sys.stdout = sys.__stdout__ = io.StringIO()
sys.stderr.close()
sys.__stderr__.close()
sys.stdin = None


def pair(items):
    return [items[0], items[-1]]
