# problem: pair
# judge: replay
# expect: passed
# why: Modules changed, removed and put in other modules' places.

import json
import math
import sys
import types

math.sqrt = lambda x: 0.0
json.loads = lambda text: {'left': 'behind'}
sys.modules['left_behind'] = types.ModuleType('left_behind')
sys.modules['heapq'] = sys.modules['left_behind']
del sys.modules['statistics']


def pair(items):
    return [items[0], items[-1]]
