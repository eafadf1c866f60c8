# problem: pair
# judge: replay
# expect: timed-out
# why: The endless loop while being loaded.

while True:
    pass
