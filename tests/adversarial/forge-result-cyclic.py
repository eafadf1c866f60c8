# problem: pair
# judge: replay
# expect: failed
# why: A list that contains itself is carried, and is wrong.

def pair(items):
    value = [1]
    value.append(value)
    return value
