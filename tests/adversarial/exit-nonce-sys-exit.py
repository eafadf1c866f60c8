# problem: one
# judge: nonce
# expect: failed
# why: Exit code 0 where a nonce judges.

import sys


def one():
    sys.exit(0)
