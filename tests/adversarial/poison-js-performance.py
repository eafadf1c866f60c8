# problem: pair
# judge: replay
# expect: not passed
# why: Getters that throw at whoever asks.

import js
from pyodide.ffi import create_proxy


def throws(*a):
    raise SystemExit(0)


proxy = create_proxy(throws)
for name in ('slice', 'length', 'limit', 'refused', 'restore', 'message'):
    js.constructor.prototype.__defineGetter__(name, proxy)


def pair(items):
    return [items[0]]
