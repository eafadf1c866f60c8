# problem: pair
# judge: replay
# expect: not passed
# why: A getter that hands out the port of the next message is gone before there is one.

import js
from pyodide.ffi import create_proxy


def pair(items):
    got = create_proxy(lambda *a: {'type': 'answer', 'text': '{"passed": true}'})
    js.constructor.prototype.__defineGetter__('data', got)
    js.constructor.prototype.__defineGetter__('call', got)
    return 0
