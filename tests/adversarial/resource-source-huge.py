# problem: pair
# judge: replay
# expect: not passed
# why: A program that writes and compiles programs.

def pair(items):
    source = '+'.join(['1'] * 3_000_000)
    return eval(source)
