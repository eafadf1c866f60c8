# problem: reach
# judge: replay
# expect: passed
# why: The loader of packages has no network either.

import asyncio

import pyodide_js


def reach(items):
    try:
        asyncio.ensure_future(pyodide_js.loadPackage(items + '/package.whl'))
    except Exception:
        pass
