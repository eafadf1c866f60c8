# problem: pair
# judge: replay
# expect: passed
# why: Another locale.

import locale
import os
import time

os.environ['TZ'] = 'Asia/Tokyo'
getattr(time, 'tzset', int)()
for name in ('C', 'de_DE.UTF-8', 'tr_TR'):
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pass


def pair(items):
    return [items[0], items[-1]]
