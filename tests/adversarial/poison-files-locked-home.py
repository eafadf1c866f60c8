# problem: pair
# judge: replay
# expect: passed
# why: The folders that were there, made unreadable.

import os

os.chmod('/tmp', 0)
os.chmod('/home/pyodide', 0)


def pair(items):
    return [items[0], items[-1]]
