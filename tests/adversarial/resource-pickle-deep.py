# problem: pair
# judge: replay
# expect: not passed
# why: A pickle nested 100,000 deep.

import pickle


def pair(items):
    return pickle.loads(b'(' * 100_000 + b'l' * 100_000 + b'.')
