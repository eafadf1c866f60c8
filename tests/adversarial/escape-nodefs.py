# problem: reach
# judge: replay
# expect: not passed or passed
# why: There is no file system of the machine to mount.

import pyodide_js


def reach(items):
    for name in ('NODEFS', 'WORKERFS', 'PROXYFS'):
        try:
            fs = pyodide_js.FS
            fs.mount(getattr(fs.filesystems, name), {'root': '/'}, '/mnt')
            return open('/mnt/etc/passwd').read()
        except Exception:
            pass
