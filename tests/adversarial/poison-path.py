# problem: pair
# judge: replay
# expect: passed
# why: Another way for imports.

import sys

sys.path[:] = ['/tmp']
sys.path_hooks.clear()
sys.path_importer_cache.clear()


def pair(items):
    return [items[0], items[-1]]
