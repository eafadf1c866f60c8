# problem: half
# judge: replay
# expect: failed
# why: NaN is near nothing.

def half(items):
    return float('nan')
