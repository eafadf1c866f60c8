# problem: pair
# judge: replay
# expect: timed-out
# why: The first call answers, the second never does.

calls = []


def pair(items):
    calls.append(1)
    while len(calls) > 1:
        pass
    return [items[0], items[-1]]
