# problem: reach
# judge: replay
# expect: passed
# why: pyodide's own fetch is refused, now and in a task left behind.

import asyncio


def reach(items):
    try:
        from pyodide.http import pyfetch

        asyncio.ensure_future(pyfetch(items))
    except Exception:
        pass
