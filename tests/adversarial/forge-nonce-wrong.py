# problem: one
# judge: nonce
# expect: failed
# why: A wrong answer is wrong in one interpreter too.

def one():
    return 2
