# problem: pair
# judge: replay
# expect: passed
# why: An import hook that stays.

import sys


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        raise ImportError('left behind')


sys.meta_path.insert(0, Finder)
sys.modules.pop('colorsys', None)


def pair(items):
    return [items[0], items[-1]]
