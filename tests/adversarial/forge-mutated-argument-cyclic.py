# problem: sort
# judge: replay
# expect: failed
# why: An argument that is made to contain itself.

def sort(items):
    items.append(items)
