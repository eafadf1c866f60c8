# problem: pair
# judge: replay
# expect: failed
# why: Tests are not among the names of __main__, nor can they be replaced there.

import __main__

vars(__main__)['check'] = lambda candidate: None
vars(__main__)['pair'] = lambda items: [items[0], items[-1]]


def pair(items):
    return 0
