# problem: pair
# judge: replay
# expect: not passed
# why: A monitoring tool on every return.

import sys

tool = sys.monitoring
tool.use_tool_id(0, 'x')
tool.register_callback(0, tool.events.PY_RETURN, lambda code, at, value: None)
tool.set_events(0, tool.events.PY_RETURN)


def pair(items):
    return 0
