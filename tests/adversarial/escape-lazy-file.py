# problem: reach
# judge: replay
# expect: not passed or passed
# why: A file that would be fetched when read is refused its request.

import pyodide_js


def reach(items):
    try:
        pyodide_js.FS.createLazyFile('/tmp', 'lazy', items, True, True)
        return open('/tmp/lazy').read() or None
    except Exception:
        return None
