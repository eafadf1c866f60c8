# problem: reach
# judge: replay
# expect: passed
# why: The runtime has no network to connect through.

import urllib.request


def reach(items):
    try:
        return urllib.request.urlopen(items, timeout=2).read()
    except OSError:
        return None
