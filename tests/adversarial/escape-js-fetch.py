# problem: reach
# judge: replay
# expect: passed
# why: The globals a sample is given hold timers only.

import js


def reach(items):
    for name in ('fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'navigator', 'Worker', 'indexedDB', 'caches', 'postMessage', 'BroadcastChannel', 'self', 'globalThis'):
        try:
            return getattr(js, name)
        except AttributeError:
            pass
