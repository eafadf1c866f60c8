# problem: pair
# judge: replay
# expect: not passed
# why: A number formatted two billion wide.

def pair(items):
    return '%2000000000d' % 1
