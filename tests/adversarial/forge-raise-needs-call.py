# problem: pair
# judge: replay
# expect: not passed
# why: The judge's own signal cannot be raised from a distance.

import gc


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, type) and thing.__name__ == 'NeedsCall':
            raise thing
    class NeedsCall(BaseException):
        pass
    raise NeedsCall
