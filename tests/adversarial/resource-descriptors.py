# problem: pair
# judge: replay
# expect: not passed or passed
# why: Every descriptor there is.

def pair(items):
    kept = []
    try:
        while True:
            kept.append(open('/dev/null'))
    except OSError:
        return [items[0], items[-1]]
