# problem: pair
# judge: replay
# expect: not passed
# why: The way text is made in JavaScript is patched; the sample stands for itself.

import js


def pair(items):
    js.constructor.prototype.toJSON = js.constructor.keys
    js.constructor.prototype.text = '{"passed": true}'
    js.constructor.prototype.answer = '{"passed": true}'
    return 0
