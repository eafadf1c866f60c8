# problem: pair
# judge: replay
# expect: passed
# why: What the sample does to its argument while it answers counts as it does in one interpreter.

def pair(items):
    answer = [items[0], items[-1]]
    items.clear()
    items.extend(answer)
    return items
