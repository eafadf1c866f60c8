# problem: pair
# judge: replay
# expect: passed or crashed
# why: Names of the harness in __main__, replaced and removed.

import __main__

for name in list(vars(__main__)):
    if not name.startswith('__'):
        setattr(__main__, name, None)


def pair(items):
    return [items[0], items[-1]]
