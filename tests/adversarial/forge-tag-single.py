# problem: count
# judge: replay
# expect: failed
# why: A dict of one pair named like a tag is not decoded as one.

def count(items):
    return {'C': [['a', 2], ['b', 1]]}
