# problem: reach
# judge: replay
# expect: passed
# why: pyodide's synchronous requests are refused.

def reach(items):
    try:
        from pyodide.http import pyxhr

        return pyxhr.get(items).text
    except Exception:
        return None
