# problem: pair
# judge: replay
# expect: failed
# why: SystemExit with nothing to say.

def pair(items):
    raise SystemExit(None)
