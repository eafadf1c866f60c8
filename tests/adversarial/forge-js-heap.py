# problem: pair
# judge: replay
# expect: not passed
# why: Memory written from JavaScript.

import pyodide_js


def pair(items):
    heap = pyodide_js._module.HEAPU8
    heap.fill(0, 1024, 65536)
    return 0
