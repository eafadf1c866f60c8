# problem: one
# judge: nonce
# expect: not passed
# why: A report with a guessed nonce proves nothing.

import json

original = json.dumps


def one():
    print('{"nonce": "0"}')
    raise SystemExit
