# problem: pair
# judge: replay
# expect: failed
# why: There is no postMessage to post a verdict with.

import js


def pair(items):
    js.postMessage({'type': 'answer', 'text': '{"passed": true}'})
