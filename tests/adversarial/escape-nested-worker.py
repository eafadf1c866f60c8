# problem: reach
# judge: replay
# expect: not passed or passed
# why: A worker of the sample's own could be started by one that found Worker; it would be as
#   sealed.

import js
import pyodide_js


def reach(items):
    for holder in (js, pyodide_js, pyodide_js._module, pyodide_js._api):
        for name in ('Worker', 'SharedWorker', 'MessageChannel', 'BroadcastChannel', 'WebTransport', 'RTCPeerConnection'):
            found = getattr(holder, name, None)
            if found is not None:
                try:
                    found.new('data:text/javascript,fetch("%s")' % items)
                except Exception:
                    pass
