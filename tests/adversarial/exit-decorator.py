# problem: pair
# judge: replay
# expect: failed
# why: An exit while the entry point is being decorated.

def leaving(function):
    raise SystemExit(0)


@leaving
def pair(items):
    return [items[0], items[-1]]
