# problem: pair
# judge: replay
# expect: not passed
# why: JSON nested 100,000 deep.

import json


def pair(items):
    return json.loads('[' * 100_000 + ']' * 100_000)
