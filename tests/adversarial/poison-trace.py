# problem: pair
# judge: replay
# expect: passed
# why: Tracing and profiling that go on.

import sys

sys.setprofile(lambda *a: None)
sys.settrace(lambda *a: None)
sys.monitoring.use_tool_id(3, 'left')


def pair(items):
    return [items[0], items[-1]]
