# problem: one
# judge: nonce
# expect: failed
# why: The tests come after the sample, so that their check is the one that is called.

def check(candidate):
    pass


def one():
    return 2
