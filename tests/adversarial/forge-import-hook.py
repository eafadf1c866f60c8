# problem: pair
# judge: replay
# expect: failed
# why: An import hook serves modules of its own to whoever imports.

import sys
import types


class Finder:
    def find_spec(self, name, path=None, target=None):
        module = types.ModuleType(name)
        module.check = lambda *a: None
        sys.modules[name] = module


sys.meta_path.insert(0, Finder())
for name in ('json', 'random', 'builtins', 'traceback'):
    sys.modules[name] = types.ModuleType(name)


def pair(items):
    return 0
