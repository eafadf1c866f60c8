# problem: pair
# judge: replay
# expect: failed
# why: A syntax error on line NaN, which JSON of JavaScript does not know.

def pair(items):
    error = SyntaxError('odd')
    error.filename = '<solution>'
    error.lineno = float('nan')
    raise error
