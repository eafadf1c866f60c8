# problem: pair
# judge: replay
# expect: not passed
# why: A small value that is 2**40 values when read.

def pair(items):
    value = ()
    for _ in range(40):
        value = (value, value)
    return value
