# problem: reach
# judge: replay
# expect: passed
# why: pyodide's own requests are refused.

def reach(items):
    try:
        from pyodide.http import open_url

        return open_url(items).read()
    except Exception:
        return None
