# problem: pair
# judge: replay
# expect: passed
# why: Caches of the library filled with what is wrong.

import functools
import linecache
import re
import sys

re.purge()
re._cache[(str, 'a', 0)] = re.compile('b')
linecache.cache['<left>'] = (1, None, ['left-behind-by' + '-a-sample'], '<left>')
functools.lru_cache(maxsize=None)(lambda x: x)(1)
sys._clear_internal_caches()


def pair(items):
    return [items[0], items[-1]]
