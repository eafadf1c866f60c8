# problem: pair
# judge: replay
# expect: not passed
# why: Two cyclic lists compared.

def pair(items):
    a, b = [], []
    a.append(b)
    b.append(a)
    return a == b
