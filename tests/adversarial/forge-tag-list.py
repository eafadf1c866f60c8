# problem: pair
# judge: replay
# expect: failed
# why: Dicts that look like tags, nested.

def pair(items):
    return {'t': [{'d': []}], 'value': '[1, 3]', 'passed': True}
