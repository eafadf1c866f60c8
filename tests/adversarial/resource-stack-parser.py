# problem: pair
# judge: replay
# expect: not passed
# why: A program of 100,000 parentheses.

def pair(items):
    return eval('(' * 100_000 + ')' * 100_000)
