# problem: pair
# judge: replay
# expect: failed
# why: The harness's names in __main__ are names only.

import __main__

for name in ('_run_calls', '_grade', '_record', '_replay', '_captured', '_describe', '_to_text', '_from_text'):
    setattr(__main__, name, lambda *a, **k: '{"passed": true}')


def pair(items):
    return 0
