# problem: pair
# judge: replay
# expect: passed or crashed
# why: The view of memory replaced: memory was once restored into this copy.

import builtins

import pyodide_js

builtins.all = builtins.sum = lambda value: 0
pyodide_js._module.HEAPU8 = pyodide_js._module.HEAPU8.slice(0)


def pair(items):
    return [items[0], items[-1]]
