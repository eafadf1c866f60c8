# problem: pair
# judge: replay
# expect: failed
# why: An entry point that cannot be called.

pair = [1, 3]
