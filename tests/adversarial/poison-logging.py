# problem: pair
# judge: replay
# expect: passed
# why: Logging sent elsewhere.

import logging

logging.basicConfig(filename='/tmp/log', level=0, force=True)
logging.disable(50)
logging.getLogger('left').addHandler(logging.StreamHandler())


def pair(items):
    return [items[0], items[-1]]
