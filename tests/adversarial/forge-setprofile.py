# problem: pair
# judge: replay
# expect: not passed
# why: A profile function that changes what functions of the harness see.

import sys


def profile(frame, event, argument):
    if frame.f_code.co_name in ('encode', 'to_text', 'one_call') and event == 'call':
        frame.f_locals['value'] = [1, 3]


sys.setprofile(profile)


def pair(items):
    return 0
