# problem: pair
# judge: replay
# expect: passed
# why: What reads arguments and writes results must not break with the builtins it was made of.

import builtins


def pair(items):
    answer = [items[0], items[-1]]
    # The second call has no `dir` any more.
    if len is None:
        return answer
    for name in dir(builtins):
        if name.islower() and name not in ('setattr', 'builtins'):
            setattr(builtins, name, None)
    return answer
