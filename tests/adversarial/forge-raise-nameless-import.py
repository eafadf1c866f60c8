# problem: pair
# judge: replay
# expect: failed
# why: An import error without a module's name once broke the supervisor, and left the sample out
#   of n.

def pair(items):
    raise ModuleNotFoundError
