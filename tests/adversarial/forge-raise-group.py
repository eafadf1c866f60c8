# problem: pair
# judge: replay
# expect: not passed
# why: Groups of errors nested fifty deep, each in two places, take long to tell.

def pair(items):
    error = ValueError('inner')
    for _ in range(50):
        error = ExceptionGroup('outer', [error, error])
    raise error
