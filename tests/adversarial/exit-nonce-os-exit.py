# problem: one
# judge: nonce
# expect: crashed
# why: Ending the interpreter where a nonce judges.

import os


def one():
    os._exit(0)
