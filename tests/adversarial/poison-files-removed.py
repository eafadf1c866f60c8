# problem: pair
# judge: replay
# expect: passed
# why: Folders that were there, removed and renamed.

import os

for change in (lambda: os.rmdir('/tmp'), lambda: os.rename('/home/pyodide', '/home/other'), lambda: os.remove('/lib/python314.zip')):
    try:
        change()
    except OSError:
        pass


def pair(items):
    return [items[0], items[-1]]
