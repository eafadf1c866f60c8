# problem: pair
# judge: replay
# expect: not passed
# why: Methods of strings and arrays are patched; what came back is not text any more.

import js


def pair(items):
    nothing = js.constructor.keys
    'x'.__class__
    text = js.constructor.getPrototypeOf(js.constructor.prototype.toString.name)
    text.slice = nothing
    text.replace = nothing
    array = js.constructor.getPrototypeOf(js.constructor.keys(js.constructor))
    array.push = array.map = array.slice = nothing
    return 0
