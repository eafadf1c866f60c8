# problem: pair
# judge: replay
# expect: not passed
# why: The class behind json.loads is patched for the next call.

import json

json.JSONDecoder.decode = lambda self, text: {}


def pair(items):
    return 0
