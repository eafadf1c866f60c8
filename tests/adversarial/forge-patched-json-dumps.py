# problem: pair
# judge: replay
# expect: failed
# why: The harness took json.dumps before any sample existed.

import json

json.dumps = lambda *a, **k: '{"results": [{"value": "[1, 3]"}], "output": "", "outputSize": 0}'


def pair(items):
    return 0
