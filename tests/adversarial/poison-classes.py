# problem: pair
# judge: replay
# expect: passed
# why: Classes of the library patched.

import collections
import datetime
import fractions
import string

collections.Counter.most_common = lambda self, n=None: []
collections.namedtuple = None
fractions.Fraction.__eq__ = lambda self, other: True
string.ascii_lowercase = ''
collections.OrderedDict = dict


def pair(items):
    return [items[0], items[-1]]
