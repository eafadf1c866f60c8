# problem: reach
# judge: replay
# expect: passed
# why: A timer is cancelled with the lane it was set in, before it can try anything.

import js
from pyodide.ffi import create_once_callable


def reach(items):
    def later(*a):
        import urllib.request

        urllib.request.urlopen(items)

    for delay in (0, 1, 50, 500):
        js.setTimeout(create_once_callable(later), delay)
