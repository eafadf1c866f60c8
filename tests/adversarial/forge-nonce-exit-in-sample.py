# problem: one
# judge: nonce
# expect: failed
# why: Leaving while being loaded is not reaching the end of the tests.

def one():
    return 2


raise SystemExit(0)
