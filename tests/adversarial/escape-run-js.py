# problem: reach
# judge: replay
# expect: passed
# why: run_js is eval, and refused.

from pyodide.code import run_js


def reach(items):
    for code in ('fetch("%s")', 'import("%s")', 'new WebSocket("%s")', 'postMessage("%s")', 'location = "%s"'):
        try:
            return run_js(code % items)
        except Exception:
            pass
