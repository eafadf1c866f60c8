# problem: reach
# judge: replay
# expect: not passed or passed
# why: A file system kept in the browser's database finds no database.

import pyodide_js


def reach(items):
    try:
        fs = pyodide_js.FS
        fs.mkdir('/kept')
        fs.mount(fs.filesystems.IDBFS, {}, '/kept')
        fs.syncfs(False, lambda *a: None)
    except Exception:
        pass
