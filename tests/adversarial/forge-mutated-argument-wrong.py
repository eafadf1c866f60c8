# problem: sort
# judge: replay
# expect: failed
# why: An argument changed into the wrong thing is seen.

def sort(items):
    items.reverse()
