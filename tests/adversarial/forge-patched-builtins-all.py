# problem: triple
# judge: replay
# expect: not passed
# why: Every builtin replaced by one that agrees.

import builtins

for name in list(vars(builtins)):
    if name.islower() and not name.startswith('_') and name not in ('print', 'super'):
        try:
            setattr(builtins, name, lambda *a, **k: True)
        except Exception:
            pass


def triple(items):
    return True
