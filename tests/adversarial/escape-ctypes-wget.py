# problem: reach
# judge: replay
# expect: not passed
# why: The runtime was built without its own downloads.

import ctypes


def reach(items):
    runtime = ctypes.CDLL(None)
    for name in ('emscripten_wget', 'emscripten_async_wget', 'emscripten_fetch', 'emscripten_idb_store'):
        try:
            getattr(runtime, name)(items.encode(), b'/tmp/got')
        except AttributeError:
            pass
    raise SystemExit
