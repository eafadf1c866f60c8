# problem: pair
# judge: replay
# expect: failed
# why: An exit in a generator that the judge never runs.

def pair(items):
    yield items[0]
    raise SystemExit(0)
