# problem: pair
# judge: replay
# expect: failed
# why: A generator that exits while it is read.

def pair(items):
    yield 1
    raise SystemExit(0)
