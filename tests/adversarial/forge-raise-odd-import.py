# problem: pair
# judge: replay
# expect: failed
# why: An import error whose module is a number.

def pair(items):
    raise ModuleNotFoundError('no', name=5)
