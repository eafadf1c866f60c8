# problem: pair
# judge: replay
# expect: not passed
# why: Interrupting itself after the first call gives too few results, round after round.

calls = []


def pair(items):
    calls.append(items)
    raise KeyboardInterrupt
