# problem: pair
# judge: replay
# expect: passed
# why: The file system's own functions are patched, so that nothing is swept.

import pyodide_js

fs = pyodide_js.FS
with open('/tmp/left', 'w') as file:
    file.write('left')
fs.unlink = fs.readdir
fs.cwd = fs.readdir


def pair(items):
    return [items[0], items[-1]]
