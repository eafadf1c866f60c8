# problem: pair
# judge: replay
# expect: failed
# why: The tests are not among the objects of this interpreter.

import gc


def pair(items):
    secret = 'secret-known{}'.format('-to-the-tests-only')
    for thing in gc.get_objects():
        values = thing.values() if type(thing) is dict else thing if type(thing) in (list, tuple) else ()
        if any(type(value) is str and secret in value for value in list(values)):
            return [items[0], items[-1]]
