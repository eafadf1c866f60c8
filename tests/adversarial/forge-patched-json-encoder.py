# problem: pair
# judge: replay
# expect: not passed
# why: The class behind json.dumps is patched; at best it gives text that is wrong.

import json
import json.encoder

json.JSONEncoder.encode = lambda self, value: '[1, 3]'
json.JSONEncoder.iterencode = lambda self, value, one=False: ['[1, 3]']
json.encoder.c_make_encoder = None


def pair(items):
    return 0
