# problem: count
# judge: replay
# expect: failed
# why: Keys that raise when hashed again.

class Key:
    asked = 0

    def __hash__(self):
        Key.asked += 1
        if Key.asked > 1:
            raise SystemExit(0)
        return 1


def count(items):
    return {Key(): 1}
