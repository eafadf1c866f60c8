# problem: reach
# judge: replay
# expect: not passed or passed
# why: A timer with text for a callback is code from text; the timers given take functions only.

import js


def reach(items):
    try:
        js.setTimeout('fetch(%r)' % items, 0)
    except Exception:
        pass
