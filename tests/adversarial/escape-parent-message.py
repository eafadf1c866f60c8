# problem: reach
# judge: replay
# expect: not passed or passed
# why: There is no parent to send to, and no channel that others listen to.

import js
import pyodide_js


def reach(items):
    for holder in (js, pyodide_js, pyodide_js._module, pyodide_js._api, pyodide_js._api.config):
        for name in ('parent', 'top', 'opener', 'self', 'window', 'globalThis', 'postMessage', 'onmessage', 'name', 'location', 'document'):
            found = getattr(holder, name, None)
            if found is not None and hasattr(found, 'postMessage'):
                found.postMessage({'type': 'verdict', 'id': 1, 'verdict': {'kind': 'passed'}})
