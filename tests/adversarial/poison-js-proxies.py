# problem: pair
# judge: replay
# expect: passed
# why: Proxies made and dropped; JavaScript would release them in memory that is another's.

from pyodide.ffi import create_proxy, to_js

for n in range(2000):
    create_proxy([n])
    to_js({'n': n})


def pair(items):
    return [items[0], items[-1]]
