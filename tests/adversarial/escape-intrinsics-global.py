# problem: reach
# judge: replay
# expect: not passed or passed
# why: The real global object is looked for through getters and proxies; what it holds is refused
#   anyway.

import js


def reach(items):
    o = js.constructor
    for path in (
        lambda: o.prototype.valueOf.call(None),
        lambda: o.prototype.__lookupGetter__.call(None, 'x'),
        lambda: o.getOwnPropertyDescriptors(o.prototype),
        lambda: o.getPrototypeOf(js.setTimeout).constructor('return this'),
        lambda: js.setTimeout.constructor('return globalThis')(),
    ):
        try:
            found = path()
            getattr(found, 'fetch')(items)
        except Exception:
            pass
