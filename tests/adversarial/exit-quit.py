# problem: pair
# judge: replay
# expect: failed
# why: quit(), exit() and raise SystemExit are one.

def pair(items):
    try:
        quit()
    except NameError:
        raise SystemExit(0)
