# problem: pair
# judge: replay
# expect: passed
# why: Data in memory that was freed, but not written over.

text = ['left-behind-by' + '-a-sample' + str(n) for n in range(100_000)]
del text


def pair(items):
    return [items[0], items[-1]]
