# problem: one
# judge: nonce
# expect: timed-out
# why: The endless loop where a nonce judges.

def one():
    while True:
        pass
