# problem: pair
# judge: replay
# expect: passed
# why: An exit in a finaliser that runs after the answer.

class Leaves:
    def __del__(self):
        raise SystemExit(0)


leaves = Leaves()


def pair(items):
    return [items[0], items[-1]]
