# problem: pair
# judge: replay
# expect: failed
# why: A question that nobody answers.

def pair(items):
    return input()
