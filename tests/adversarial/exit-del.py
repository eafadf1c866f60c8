# problem: pair
# judge: replay
# expect: failed
# why: An exit in a finaliser is ignored, as Python does.

class Leaves:
    def __del__(self):
        raise SystemExit(0)


def pair(items):
    Leaves()
