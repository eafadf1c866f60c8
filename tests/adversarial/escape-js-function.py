# problem: reach
# judge: replay
# expect: passed
# why: Code from text is refused by the policy, wherever Function is found.

import js


def reach(items):
    function = js.constructor.constructor
    try:
        return function('fetch(%r)' % items)()
    except Exception as error:
        assert 'Content Security Policy' in str(error) or 'EvalError' in str(error), error
