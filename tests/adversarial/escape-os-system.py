# problem: reach
# judge: replay
# expect: passed
# why: There is no shell.

import os


def reach(items):
    os.system('curl ' + items)
    for start in (lambda: os.popen('curl ' + items).read(), lambda: os.execv('/bin/sh', ['sh']), lambda: os.posix_spawn('/bin/sh', ['sh'], {})):
        try:
            start()
        except (OSError, AttributeError):
            pass
    return None
