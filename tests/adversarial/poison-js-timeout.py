# problem: pair
# judge: replay
# expect: passed
# why: Timers left behind would run Python that is no longer there.

import builtins

from js import setTimeout
from pyodide.ffi import create_once_callable, create_proxy


def poison(*a):
    builtins.len = lambda value: 0


for n in range(200):
    setTimeout(create_proxy(poison), n % 20)
    setTimeout(create_once_callable(poison), n % 20)


def pair(items):
    return [items[0], items[-1]]
