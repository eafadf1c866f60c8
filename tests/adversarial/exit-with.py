# problem: pair
# judge: replay
# expect: failed
# why: An exit on the way out of a block.

import contextlib


@contextlib.contextmanager
def leaving():
    try:
        yield
    finally:
        raise SystemExit(0)


def pair(items):
    with leaving():
        return [items[0]]
