# problem: pair
# judge: replay
# expect: passed
# why: Properties every object of JavaScript now has.

import js

js.constructor.prototype.spent = None
js.constructor.prototype.thrown = 'left'
js.constructor.prototype.contents = 'left'


def pair(items):
    return [items[0], items[-1]]
