# problem: pair
# judge: replay
# expect: failed
# why: A report that says passed is read for its results only.

import sys


def pair(items):
    frame = sys._getframe(1)
    while frame:
        report = frame.f_locals.get('report')
        if isinstance(report, dict):
            report['passed'] = True
            report['nonce'] = '0'
            report['verdict'] = {'kind': 'passed'}
        frame = frame.f_back
    return 0
