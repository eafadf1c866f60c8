# problem: pair
# judge: replay
# expect: not passed
# why: A result nested 100,000 deep is refused, or too deep for the stack.

def pair(items):
    value = []
    for _ in range(100_000):
        value = [value]
    return value
