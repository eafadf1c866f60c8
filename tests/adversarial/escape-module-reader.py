# problem: reach
# judge: replay
# expect: not passed or passed
# why: The runtime's own file readers fetch nothing.

import pyodide_js


def reach(items):
    module = pyodide_js._module
    for name in ('readAsync', 'readBinary', 'FS_createPreloadedFile', 'asyncLoad', 'loadScript', 'fetch'):
        try:
            getattr(module, name)(items)
        except Exception:
            pass
    try:
        pyodide_js.FS.createLazyFile('/tmp', 'lazy', items, True, False)
        open('/tmp/lazy').read()
    except Exception:
        pass
