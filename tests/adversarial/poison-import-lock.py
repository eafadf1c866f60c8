# problem: pair
# judge: replay
# expect: passed
# why: The lock of imports, held for ever.

import _imp

_imp.acquire_lock()


def pair(items):
    return [items[0], items[-1]]
