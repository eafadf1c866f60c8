# problem: one
# judge: nonce
# expect: passed
# why: The same holds where a nonce judges.

import builtins
import os

builtins.len = lambda value: 0
os.environ['LEFT'] = 'x'
open('/tmp/left', 'w').close()


def one():
    return 1
