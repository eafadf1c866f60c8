# problem: sort
# judge: replay
# expect: passed
# why: Sorting in place is judged by replay, and right.

def sort(items):
    items[:] = sorted(items)
